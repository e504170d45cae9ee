# Sourced by the other scripts: the program as it is used.
# shellcheck shell=bash disable=SC2034

# Sets levier. Swift's own libraries are put inside, so that one file is all there is to install.
construire() {
  local choix=(-c release --static-swift-stdlib)
  swift build "${choix[@]}" --product levier
  levier="$(swift build "${choix[@]}" --show-bin-path)/levier"
}
