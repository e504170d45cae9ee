import Markup

/// The stylesheet of the printed report, for WeasyPrint on A4: tables and bars, no flex, no grid.
let feuilleBilan: HTML = """
  @page { size: A4; margin: 20mm 18mm 22mm;
    @bottom-left { content: element(courant); width: 85%; }
    @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "DejaVu Sans", sans-serif; color: #4d5f67; } }
  @page :first { margin: 0; @bottom-left { content: none; } @bottom-right { content: none; } }
  html { font: 9.5pt/1.45 "DejaVu Sans", "Liberation Sans", sans-serif; color: #15252b; }
  body { margin: 0; }
  .courant { position: running(courant); margin: 0; font-size: 7.5pt; color: #4d5f67; }
  .couverture { box-sizing: border-box; height: 297mm; padding: 62mm 22mm 20mm; background: #e2f0f1;
    border-top: 14mm solid #0b5563; page-break-after: always; }
  .couverture h1 { font-size: 27pt; line-height: 1.15; margin: 0 0 10mm; color: #083f4a; }
  .territoire { font-size: 13pt; margin: 0 0 4mm; color: #0b5563; }
  .periode { font-size: 17pt; margin: 0; }
  .portee { font-size: 12pt; margin: 1mm 0 28mm; color: #4d5f67; }
  .edition { font-size: 8.5pt; color: #4d5f67; }
  .cles { width: 100%; margin-bottom: 14mm; border-collapse: collapse; }
  .cles td { width: 25%; padding: 4mm 3mm; background: #fff; border: 1.5mm solid #e2f0f1; font-size: 8.5pt; vertical-align: top; }
  .cles strong { font-size: 15pt; color: #0b5563; }
  h2 { font-size: 15pt; color: #0b5563; margin: 9mm 0 3mm; border-bottom: 0.4mm solid #0b5563; page-break-after: avoid; }
  h3 { font-size: 10.5pt; margin: 5mm 0 1.5mm; page-break-after: avoid; }
  .tableau { page-break-inside: avoid; }
  table { width: 100%; border-collapse: collapse; }
  th { text-align: left; font-weight: normal; }
  thead th { font-size: 8pt; color: #4d5f67; padding-bottom: 1mm; }
  tbody th, tbody td, .essentiel th, .essentiel td { padding: 1mm 2mm 1mm 0; border-top: 0.2mm solid #dbe2e2; vertical-align: top; }
  tbody th { width: 44%; }
  .essentiel th { width: 34%; }
  .essentiel td.nombre { width: 20%; padding-right: 6mm; font-weight: bold; }
  .barre { width: 30%; }
  .barre svg { display: block; width: 100%; height: 8pt; margin-top: 2pt; }
  .nombre { text-align: right; white-space: nowrap; }
  td.nombre, th.nombre { padding-left: 5mm; }
  .interne { font-size: 8.5pt; color: #a8201f; }
  .note { font-size: 8pt; color: #4d5f67; margin: 1.5mm 0 0; }
  .redaction p { margin: 0 0 2mm; text-align: justify; hyphens: auto; }
  """
