#!/usr/bin/env bash
# Runs the tests and installs what they need where it is missing.
#
#   tests/run.sh                  all tests
#   tests/run.sh --fast           without the browser ring
#   tests/run.sh --no-build       on what is built already
#   tests/run.sh --filter-class '*ChangeFeedTests'
#
# Further arguments go to the test runner. CONFIGURATION=Release builds and tests that one. Both databases are tested:
# a PostgreSQL of our own is started for the run, unless NEWSPORTAL_TEST_POSTGRES already names one whose user may
# create databases. The last line says "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/.."

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
configuration=${CONFIGURATION:-Debug}
with_browser=true
build=true
arguments=()
while (($#)); do
  case $1 in
    --fast) with_browser=false ;;
    --no-build) build=false ;;
    *) arguments+=("$1") ;;
  esac
  shift
done

fail() {
  echo "tests/run.sh: $*" >&2
  exit 1
}

work=$(mktemp -d "${TMPDIR:-/tmp}/newsportal-tests.XXXXXX")
chmod 755 "$work"
source tests/postgres.sh

finish() {
  stop_postgres
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

install_missing() {
  local missing=()
  if [[ -z ${NEWSPORTAL_TEST_POSTGRES:-} ]]; then
    find_postgres || missing+=(postgresql)
  fi
  command -v npm >/dev/null || missing+=(npm)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  if $with_browser; then
    [[ -x /usr/bin/chromium ]] || missing+=(chromium)
    command -v java >/dev/null || missing+=(openjdk-17-jre-headless)
  fi
  if ((${#missing[@]} == 0)); then
    return
  fi

  echo "== install ${missing[*]}"
  if ((EUID != 0)) || ! command -v apt-get >/dev/null; then
    fail "missing: ${missing[*]}. Install them as root (apt-get install ${missing[*]}), or leave the browser out with --fast."
  fi
  export DEBIAN_FRONTEND=noninteractive
  if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$work/apt.log" 2>&1; then
    tail -n 20 "$work/apt.log" >&2
    fail "could not install ${missing[*]}."
  fi
  [[ -n ${NEWSPORTAL_TEST_POSTGRES:-} ]] || find_postgres || fail "PostgreSQL was installed but is not in /usr/lib/postgresql."
}

install_packages() {
  if [[ tests/node_modules/.package-lock.json -nt tests/package-lock.json ]]; then
    return
  fi
  echo "== install what tests/package-lock.json names"
  (cd tests && npm ci --silent) || fail "npm ci failed in tests/."
  touch tests/node_modules/.package-lock.json
}

install_missing
install_packages
if ! $with_browser; then
  arguments+=(--filter-not-trait Ring=Browser)
fi
if $build; then
  echo "== build $configuration"
  dotnet build NewsPortal.sln --configuration "$configuration" --nologo --verbosity quiet
fi
if [[ -z ${NEWSPORTAL_TEST_POSTGRES:-} ]]; then
  # A test's server may forget everything when the machine stops.
  start_postgres "$work" -c fsync=off -c synchronous_commit=off -c full_page_writes=off || fail "PostgreSQL did not start."
  export NEWSPORTAL_TEST_POSTGRES="Host=127.0.0.1;Port=$postgres_port;Username=portal;Database=postgres"
fi

echo "== test"
code=0
dotnet test --solution NewsPortal.sln --configuration "$configuration" --no-build "${arguments[@]}" 2>&1 |
  tee "$work/test.log" || code=$?

count() {
  awk -v key="$1:" '/^Test run summary:/ { inside = 1 } inside && $1 == key { n = $2 } END { print n + 0 }' "$work/test.log"
}
passed=$(count succeeded)
failed=$(count failed)
skipped=$(count skipped)
if ((skipped > 0)); then
  echo "$skipped skipped"
fi
if ((passed + failed == 0)); then
  echo "No test ran." >&2
  code=1
elif ((code != 0 && failed == 0)); then
  echo "The test runner ended with code $code although no test failed." >&2
elif ((failed > 0 && code == 0)); then
  code=1
fi
finish
trap - EXIT
echo "$passed passed, $failed failed"
exit "$code"
