#!/usr/bin/env bash
# Kills imports, generations and whatever writes the search index at random moments, and looks whether anything of it can be
# told afterwards.
#
#   tests/long.sh                 400 kills, in about an hour and a half
#   tests/long.sh --share 5       5 % of them
#   tests/long.sh --only index    of one kind: import, generate or index
#   tests/long.sh --seed 7        other moments; the seed of a run is told at its start
#   tests/long.sh --program DIR   on what is published there, instead of a build of its own
#
# After each kill the database must be whole, and an import seen either not at all or entirely. After a run that was
# allowed to end nothing may be left of the killed ones, and the export must equal that of a run nobody disturbed. How many
# kills fell into staging is told; a whole run in which none did proves nothing and fails.
# A killed search index must open whole, without being made anew, and then hold all that the database has.
# Installs sqlite3 where it is missing, as root on Debian. The last line says "N kills, all consistent".
set -euo pipefail
cd "$(dirname "$0")/.."

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
share=100
only=
seed=$((RANDOM))
folder=
while (($#)); do
  case $1 in
    --share) share=$2 ;;
    --only) only=$2 ;;
    --seed) seed=$2 ;;
    --program) folder=$2 ;;
    *) echo "usage: tests/long.sh [--share PERCENT] [--only import|generate|index] [--seed N] [--program DIR]" >&2; exit 2 ;;
  esac
  shift 2
done
case $only in
  "" | import | generate | index) ;;
  *) echo "tests/long.sh: --only takes import, generate or index, not “$only”." >&2; exit 2 ;;
esac
RANDOM=$seed
kills_of() { # NAME KILLS
  [[ -n $only && $only != "$1" ]] && echo 0 || echo $((($2 * share + 99) / 100))
}

import_kills=$(kills_of import 150)
generate_kills=$(kills_of generate 50)
index_kills=$(kills_of index 200)

staged_kills=0
writing_kills=0

# More than 2,000, so that the import is staged.
articles=2600
site=thu-nghiem

work=$(mktemp -d "${TMPDIR:-/tmp}/newsportal-long.XXXXXX")
trap 'rm -rf "$work"' EXIT
program=${folder:-artifacts/bin/NewsPortal.Web/release}/NewsPortal.Web.dll

fail() {
  echo "tests/long.sh: $* (seed $seed)" >&2
  exit 1
}

if ! command -v sqlite3 >/dev/null; then
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends sqlite3; } >"$work/apt.log" 2>&1 ||
    fail "sqlite3 is missing; install it as root (apt-get install sqlite3)."
fi

portal() { # FOLDER COMMAND...
  dotnet "$program" "${@:2}" --data "$1" >"$work/output.txt" 2>&1 || fail "${*:2} failed: $(cat "$work/output.txt")"
}

generation=(generate --articles "$articles" --seed 5 --short --site "$site")
import=(import "$work/source/out/package.json" --site "$site")

ask() { # FOLDER SQL
  sqlite3 -cmd '.timeout 30000' "$1/newsportal.db" "$2"
}

export_of() { # FOLDER
  portal "$1" export --site "$site" --out "$1/out/package.json"
  sha256sum <"$1/out/package.json"
}

expect() { # FOLDER WHAT WANTED SQL
  local found
  found=$(ask "$1" "$4")
  [[ $found == "$3" ]] || fail "$2: $found instead of $3"
}

check() { # FOLDER
  expect "$1" "integrity" ok "PRAGMA integrity_check"
  expect "$1" "lists that are counted wrong" 0 "
    WITH counted AS (SELECT site_key, list, month, count(*) AS count FROM list_entries GROUP BY 1, 2, 3),
      kept AS (SELECT site_key, list, month, count FROM list_months WHERE count <> 0)
    SELECT (SELECT count(*) FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept))
      + (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted))"
  expect "$1" "links of no version" 0 "SELECT count(*) FROM item_links WHERE version_id NOT IN (SELECT id FROM item_versions)"
  expect "$1" "items without their version" 0 "
    SELECT count(*) FROM items WHERE published_version_id IS NOT NULL
      AND published_version_id NOT IN (SELECT id FROM item_versions WHERE state = 'Published')"
}

check_ended() { # FOLDER
  check "$1"
  expect "$1" "staged leftovers" 0 "
    SELECT (SELECT count(*) FROM staged_images) + (SELECT count(*) FROM item_versions WHERE state = 'Staged' OR item_id NOT IN (SELECT id FROM items))
      + (SELECT count(*) FROM leases WHERE name LIKE 'import:%')"
}

kill_one() { # FOLDER MILLISECONDS COMMAND...
  local milliseconds=$((RANDOM * 32768 + RANDOM))
  milliseconds=$((milliseconds % $2))
  dotnet "$program" "${@:3}" --data "$1" >/dev/null 2>&1 &
  local process=$!
  sleep "$((milliseconds / 1000)).$(printf %03d $((milliseconds % 1000)))"
  kill -9 "$process" 2>/dev/null || true
  wait "$process" 2>/dev/null || true

  # As if its lease had run out.
  ask "$1" "UPDATE leases SET expires_at = 0 WHERE name LIKE 'import:%'"
}

# Kills a command again and again on copies of one database, and lets it end now and then.
torment() { # NAME KILLS COMMAND...
  local name=$1 left=$2 start wanted length before after items
  shift 2
  cp -r "$work/base" "$work/$name"
  before=$(ask "$work/$name" "SELECT count(*) FROM items")
  start=$(date +%s%3N)
  portal "$work/$name" "$@"
  length=$(($(date +%s%3N) - start))
  after=$(ask "$work/$name" "SELECT count(*) FROM items")
  wanted=$(export_of "$work/$name")
  echo "== $name: $left kills of a run of $length ms"
  while ((left > 0)); do
    rm -rf "${work:?}/$name"
    cp -r "$work/base" "$work/$name"
    for ((round = RANDOM % 4; round >= 0 && left > 0; round--, left--)); do
      kill_one "$work/$name" "$length" "$@"
      check "$work/$name"
      items=$(ask "$work/$name" "SELECT count(*) FROM items")
      [[ $name != import || $items == "$before" || $items == "$after" ]] || fail "$items items are seen, of $before and $after"
      if [[ $items == "$before" && $(ask "$work/$name" "SELECT count(*) FROM staged_images") != 0 ]]; then
        staged_kills=$((staged_kills + 1))
      fi
    done
    portal "$work/$name" "$@"
    check_ended "$work/$name"
    [[ $(export_of "$work/$name") == "$wanted" ]] || fail "$name: the export differs from that of an undisturbed run"
  done
}

public_items() { # FOLDER
  ask "$1" "SELECT count(*) FROM items WHERE published_version_id IS NOT NULL"
}

found_by_search() { # FOLDER
  portal "$1" search update
  ! grep -qE 'damaged|had to be read' "$work/output.txt" || fail "a kill has cost the index: $(cat "$work/output.txt")"
  grep -oE '^[0-9]+' "$work/output.txt" | tail -n 1
}

files_of_search() { # FOLDER
  find "$1/search" -type f ! -name writer.lock -printf '%P %s\n' | sort
}

# Kills what writes the index: a command that follows the feed, one that builds it anew, a server.
torment_index() { # KILLS
  local folder=$work/index left found difference start length command
  cp -r "$work/base" "$folder"
  portal "$folder" search reindex
  start=$(date +%s%3N)
  found=$(found_by_search "$folder")
  length=$(($(date +%s%3N) - start))
  difference=$(($(public_items "$folder") - found))
  length=$((length + 1500))
  echo "== index: $1 kills within $length ms"
  for ((left = $1; left > 0; left--)); do
    # So many that to take them in takes about as long as the programs need to start, and that there are segments to merge.
    portal "$folder" generate --articles 300 --seed "$((1000 + left))" --short --site "$site"
    case $((RANDOM % 4)) in
      0) command=(search reindex) ;;
      1) command=(serve --urls http://127.0.0.1:0 --no-setup) ;;
      *) command=(search update) ;;
    esac
    files_of_search "$folder" >"$work/before.txt"
    kill_one "$folder" "$length" "${command[@]}"
    files_of_search "$folder" | cmp -s - "$work/before.txt" || writing_kills=$((writing_kills + 1))
    found=$(found_by_search "$folder")
    ((found == $(public_items "$folder") - difference)) || fail "search finds $found items, and not $(($(public_items "$folder") - difference))"
  done
}

echo "== seed $seed"
if [[ -z $folder ]]; then
  dotnet build src/NewsPortal.Web --configuration Release --nologo --verbosity quiet
fi
portal "$work/source" generate --articles "$articles" --seed 2 --short --site "$site"
portal "$work/source" export --site "$site" --out "$work/source/out/package.json"
portal "$work/base" generate --articles 10 --seed 3 --short --site "$site"
if ((import_kills > 0)); then
  torment import "$import_kills" "${import[@]}"
  echo "== $staged_kills of $import_kills kills of an import left staged items behind"
  ((staged_kills > 0 || share < 100)) || fail "no kill fell into staging"
fi
if ((generate_kills > 0)); then
  torment generate "$generate_kills" "${generation[@]}"
fi
if ((index_kills > 0)); then
  torment_index "$index_kills"
  echo "== $writing_kills of $index_kills kills of the index fell behind its first write"
  ((writing_kills > 0 || share < 100)) || fail "no kill fell into writing the index"
fi
echo "$((import_kills + generate_kills + index_kills)) kills, all consistent"
