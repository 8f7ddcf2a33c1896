#!/usr/bin/env bash
# Serves what was published as an operator would, and reads it as a reader would:
#
#   tests/smoke.sh artifacts/publish/NewsPortal.Web/release_linux-x64
#
# Outside Development, on a free port of this machine, in a folder that is gone afterwards.
set -euo pipefail

program=$(realpath "${1:?usage: tests/smoke.sh FOLDER}")/NewsPortal.Web
work=$(mktemp -d "${TMPDIR:-/tmp}/newsportal-smoke.XXXXXX")
server=

fail() {
  echo "tests/smoke.sh: $*" >&2
  tail -n 20 "$work/said" "$work/log" >&2 2>/dev/null || true
  exit 1
}

finish() {
  if [[ -n $server ]]; then
    kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap finish EXIT

# The path must answer 200 with this media type and at least so many bytes; what it says is left in $work/page.
fetch() {
  local path=$1 type=$2 least=$3 got
  got=$(curl -s --max-time 20 -o "$work/page" -w '%{http_code} %{content_type} %{size_download}' "$address$path") || fail "$path does not answer."
  [[ $got == "200 $type"* ]] || fail "$path answers $got, and not 200 $type."
  ((${got##* } >= least)) || fail "$path answers only ${got##* } bytes."
  echo "$got $path"
}

# The first address on the fetched page that fits the pattern.
find_address() {
  grep -oE "$1" "$work/page" | head -n 1 || fail "no address like $1 on the page."
}

cd "$work"
export ASPNETCORE_ENVIRONMENT=Production DOTNET_ENVIRONMENT=Production
"$program" setup --data "$work/data" >"$work/said" 2>"$work/log" || fail "the sample sites cannot be set up."
"$program" serve --data "$work/data" --urls http://127.0.0.1:0 >"$work/said" 2>"$work/log" &
server=$!
for ((i = 0; i < 300; i++)); do
  address=$(sed -n 's/^Listening on //p' "$work/said")
  [[ -z $address ]] || break
  kill -0 "$server" 2>/dev/null || fail "the server ended."
  sleep 0.1
done
[[ -n $address ]] || fail "the server does not listen."

fetch /health/ready text/plain 1
fetch / text/html 5000
styles=$(find_address '/_content/[A-Za-z.]+/css/theme\.css[^"]*')
fetch "$styles" text/css 20000

# Pictures are made after the start, by a process of its own.
for ((i = 0; i < 120; i++)); do
  fetch / text/html 5000 >/dev/null
  ! grep -q '/media/_/[0-9a-f]*/[^ ]*\.webp' "$work/page" || break
  sleep 0.5
done
picture=$(find_address '/media/_/[0-9a-f]+/[a-z0-9.-]+\.webp')
fetch "$picture" image/webp 1000
fetch /quang-tri/tin-bai text/html 5000
article=$(find_address '/quang-tri/[a-z0-9-]+-[0-9a-z]{8}"')
fetch "${article%\"}" text/html 5000
grep -q '<h1>' "$work/page" || fail "the article has no heading."

kill "$server"
wait "$server" || fail "the server ended with $?."
server=
echo "Served and read."
