import Storage
import Testing

@Suite("SQL literal")
struct SQLTests {
  @Test("A value is bound, never written in the text")
  func values() {
    let mot = "'; DROP TABLE lot; --"
    let sql: SQL = "SELECT 1 WHERE \(mot) = \("abc")"
    #expect(sql.text(for: .sqlite) == "SELECT 1 WHERE ? = ?")
    #expect(sql.text(for: .postgresql) == "SELECT 1 WHERE $1 = $2")
  }

  @Test("A fragment composes, and its values take their place among the others")
  func fragments() {
    let filtre: SQL = "AND b = \(2)"
    let sql: SQL = "WHERE a = \(1) \(filtre) AND c = \(3)"
    #expect(sql.text(for: .postgresql) == "WHERE a = $1 AND b = $2 AND c = $3")
  }

  @Test("A list binds each of its elements")
  func lists() {
    let sql: SQL = "id IN \(list: [4, 5]) AND x = \(6)"
    #expect(sql.text(for: .postgresql) == "id IN ($1, $2) AND x = $3")
  }

  @Test("Lists of about one length make one text, those of many elements their own")
  func paddedLists() {
    func text(_ count: Int) -> String {
      let sql: SQL = "id IN \(list: Array(1...count))"
      return sql.text(for: .sqlite)
    }
    #expect(text(5) == "id IN (?, ?, ?, ?, ?, ?, ?, ?)")
    #expect(text(5) == text(8))
    #expect(text(256) == text(129))
    #expect(text(257) != text(258))
  }

  @Test("Fragments join with a separator between them only")
  func joining() {
    let filtres: [SQL] = ["a = \(1)", "b = \(2)"]
    #expect(filtres.joined(by: " AND ").text(for: .postgresql) == "a = $1 AND b = $2")
    #expect([SQL]().joined(by: " AND ").isEmpty)
  }

  @Test("Nothing is empty: neither a literal, nor the sum of two nothings")
  func emptiness() {
    #expect(SQL.empty.isEmpty)
    #expect(("" as SQL).isEmpty)
    #expect((SQL.empty + "").isEmpty)
    #expect(!(SQL.empty + "x").isEmpty)
  }

  @Test("A table is strict on SQLite, which otherwise stores any type in any column")
  func strictness() {
    let sql: SQL = "CREATE TABLE t (a \(type: .integer))\(.strict)"
    #expect(sql.text(for: .sqlite) == "CREATE TABLE t (a INTEGER) STRICT")
    #expect(sql.text(for: .postgresql) == "CREATE TABLE t (a bigint)")
  }

  @Test("Days are counted in each engine's own words")
  func days() {
    let sql: SQL = "SELECT \(days: "debut") + \(1)"
    #expect(sql.text(for: .sqlite) == "SELECT CAST(julianday(debut) - 2440587.5 AS INTEGER) + ?")
    #expect(sql.text(for: .postgresql) == "SELECT (debut - DATE '1970-01-01') + $1")
  }
}
