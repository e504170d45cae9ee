# Sourced by the other scripts: which Debian packages are missing, and how they come.
# shellcheck shell=bash disable=SC2034

# What the build links with, and the program that makes the PDF.
paquets_construction=(libpq-dev libsqlite3-dev libxlsxwriter-dev libxml2-dev libzip-dev pkg-config weasyprint zlib1g-dev)
# What the tests need besides.
paquets_tests=(postgresql-15 chromium python3-venv)
# The HTML checker runs on any Java.
command -v java >/dev/null || paquets_tests+=(default-jre-headless)

# installer_manquants PAQUET… : installs as root, else says the one command to type and stops.
installer_manquants() {
  local manquants=() paquet
  for paquet in "$@"; do
    dpkg-query -W -f='${Status}' "$paquet" 2>/dev/null | grep -q 'ok installed' || manquants+=("$paquet")
  done
  [ "${#manquants[@]}" -eq 0 ] && return 0
  echo "Paquets Debian manquants : ${manquants[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    echo "Tapez cette commande, puis recommencez :"
    echo "  sudo apt-get install --no-install-recommends ${manquants[*]}"
    return 1
  fi
  echo "Installation de : ${manquants[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq </dev/null
  apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends "${manquants[@]}" </dev/null
}

exiger_swift() {
  command -v swift >/dev/null && return 0
  echo "Swift 6.3 est absent : installez-le depuis https://www.swift.org/install/linux/ puis recommencez."
  return 1
}
