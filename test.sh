#!/usr/bin/env bash
# Builds everything and runs every test. The last line is always "N passed, N failed, N skipped".
#   ./test.sh          all but the long soak tests
#   ./test.sh --long   the soak tests too
# Needs the .NET 10 SDK and Node.js 20 or later; looks for Chromium and gets one where there is none.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly configuration=Release
readonly web=src/Strikelight.Web
readonly logs=artifacts/test
readonly minutes_most=30 # for one test project: a hanging test must not hang the build

passed=0 failed=0 skipped=0
filter=(-trait- Category=Long)

# A script that stops for any reason of its own has not passed.
finish() {
  local status=$?
  if [[ $status -ne 0 && $failed -eq 0 ]]; then failed=1; fi
  if [[ $failed -ne 0 && $status -eq 0 ]]; then status=1; fi
  echo "$passed passed, $failed failed, $skipped skipped"
  exit "$status"
}
trap finish EXIT

stop() {
  echo "test.sh: $1" >&2
  exit 1
}

read_arguments() {
  for argument in "$@"; do
    case $argument in
      --long) filter=() ;;
      *) stop "unknown argument $argument; there is only --long" ;;
    esac
  done
}

need_tools() {
  dotnet --list-sdks 2>/dev/null | grep -q '^10\.' ||
    stop "the .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download"
  local node_major
  node_major=$(node --version 2>/dev/null | sed -E 's/^v([0-9]+).*/\1/') || true
  [[ ${node_major:-0} -ge 20 ]] && npm --version >/dev/null 2>&1 ||
    stop "Node.js 20 or later with npm is missing: install it from https://nodejs.org"
}

set_environment() {
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
  # Some build machines give no home to write to.
  [[ -n ${HOME:-} && -w ${HOME:-} ]] || export HOME="$PWD/artifacts/home"
  mkdir -p "$HOME" "$logs"
}

works() { [[ -n $1 ]] && "$1" --version >/dev/null 2>&1; }

find_chromium() {
  local candidate
  for candidate in "${STRIKELIGHT_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    candidate=$(command -v "${candidate:-no-browser}" || true)
    if works "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  find "$PWD/artifacts/browsers" -type f \
    \( -name chrome -o -name Chromium -o -name 'Google Chrome for Testing' \) 2>/dev/null | head -n 1 || true
}

# Debian has a package; elsewhere Playwright, which the browser tests bring along, fetches its own build.
get_chromium() {
  if [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null && grep -q '^ID=debian' /etc/os-release 2>/dev/null; then
    echo "No Chromium found: installing Debian's."
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends chromium; } \
      >"$logs/chromium.log" 2>&1 || true
  fi
  [[ -z $(find_chromium) ]] || return 0
  local playwright=tests/Strikelight.Browser.Tests/bin/$configuration/net10.0/.playwright/package/cli.js
  [[ -f $playwright ]] || return 0
  echo "No Chromium found: downloading Playwright's."
  local dependencies=()
  [[ $(id -u) -ne 0 ]] || dependencies=(--with-deps)
  PLAYWRIGHT_BROWSERS_PATH="$PWD/artifacts/browsers" \
    node "$playwright" install "${dependencies[@]}" chromium >>"$logs/chromium.log" 2>&1 || true
}

provide_chromium() {
  local browser
  browser=$(find_chromium)
  if [[ -z $browser ]]; then
    get_chromium
    browser=$(find_chromium)
  fi
  if [[ -z $browser ]]; then
    echo "No Chromium could be had (see $logs/chromium.log); browser tests will say so. Set STRIKELIGHT_CHROMIUM."
  else
    export STRIKELIGHT_CHROMIUM=$browser
    echo "Browser: $browser"
  fi
}

build() {
  echo "Building."
  dotnet build Strikelight.slnx -c $configuration -v quiet || stop "the build failed"
}

# Adds the numbers of a finished run; one that ended without numbers, or badly with good ones, has failed.
count() {
  local name=$1 status=$2 run_total=$3 run_failed=$4 run_skipped=$5
  if [[ $status -ne 0 && $run_failed -eq 0 ]]; then
    echo "$name ended with code $status before its totals or despite them"
    run_failed=1
    run_total=$((run_total + 1))
  fi
  passed=$((passed + run_total - run_failed - run_skipped))
  failed=$((failed + run_failed))
  skipped=$((skipped + run_skipped))
  echo "$name: $((run_total - run_failed - run_skipped)) passed, $run_failed failed, $run_skipped skipped"
}

number_after() { sed -nE "s/.*$1[: ]+([0-9]+).*/\1/p" <<<"$2" | tail -n 1; }

within_limit() {
  if command -v timeout >/dev/null; then timeout --kill-after=30 "${minutes_most}m" "$@"; else "$@"; fi
}

test_browser_code() {
  [[ -f $web/package.json ]] || return 0
  node -e "process.exit(require('./$web/package.json').scripts?.test ? 0 : 1)" || return 0
  local log=$logs/client.log status=0 totals
  (cd $web && within_limit npm test) >"$log" 2>&1 || status=$?
  totals=$(grep -E '^(#|ℹ) (tests|fail|cancelled|skipped|todo) [0-9]+' "$log" || true)
  local total fail cancelled skip todo
  total=$(number_after tests "$totals") fail=$(number_after fail "$totals") todo=$(number_after todo "$totals")
  cancelled=$(number_after cancelled "$totals") skip=$(number_after skipped "$totals")
  [[ $status -eq 0 && -n $total ]] || cat "$log"
  [[ -n $total ]] || status=1
  count "Browser code" $status "${total:-0}" $((${fail:-0} + ${cancelled:-0})) $((${skip:-0} + ${todo:-0}))
}

without_skips() { awk '/ \[SKIP\]$/ { skip = 1; next } skip && /^      / { next } { skip = 0; print }'; }

# run_tests NAME PROJECT [RUNNER ARGUMENTS]: prints failures and reasons of skipped tests, nothing else.
run_tests() {
  local name=$1 project=$2 status=0 summary
  shift 2
  local log=$logs/${name// /-}.log
  within_limit dotnet "tests/$project/bin/$configuration/net10.0/$project.dll" -noColor -noLogo "${filter[@]}" "$@" \
    >"$log" 2>&1 || status=$?
  grep -vE '^( +(Discovering|Discovered|Starting|Finished): |=== TEST EXECUTION SUMMARY|xUnit.net| +[^ ]+ +Total: )' \
    "$log" | $show || true
  summary=$(grep -E '^ +[^ ]+ +Total: [0-9]+' "$log" | tail -n 1 || true)
  [[ -n $summary ]] || status=$((status == 0 ? 1 : status))
  local total fail errors skip
  total=$(number_after Total "$summary") fail=$(number_after Failed "$summary")
  errors=$(number_after Errors "$summary") skip=$(number_after Skipped "$summary")
  last_total=${total:-0}
  count "$name" $status "${total:-0}" $((${fail:-0} + ${errors:-0})) "${skip:-0}"
}

test_projects() {
  local project
  for project in tests/*/*.csproj; do
    project=$(basename "$project" .csproj)
    run_tests "$project" "$project" -trait- Category=Alone
    [[ $last_total -gt 0 ]] || echo "$project holds no test yet"
  done
}

# Measurements of a whole process: another test beside it would be measured too.
test_alone() {
  local project
  for project in Strikelight.Web.Tests Strikelight.Load.Tests; do
    run_tests "$project alone" $project -trait Category=Alone
  done
}

# The numeric kernels once more as they run on machines without the wide vector units.
test_widths() {
  local tests=Strikelight.Core.Tests switch folder classes=()
  show=without_skips # said once already
  for folder in Lanes Pricing Exposure Surface; do
    [[ ! -d tests/$tests/$folder ]] || classes+=(-namespace "$tests.$folder*")
  done
  [[ ${#classes[@]} -gt 0 ]] || return 0
  for switch in EnableAVX512 EnableAVX2 EnableHWIntrinsic; do
    export "DOTNET_$switch=0"
    run_tests "$tests with $switch=0" $tests "${classes[@]}"
    unset "DOTNET_$switch"
    if [[ $last_total -eq 0 ]]; then
      echo "No test of the kernels ran with $switch=0"
      failed=$((failed + 1))
    fi
  done
}

last_total=0 show=cat
read_arguments "$@"
need_tools
set_environment
build
provide_chromium
test_browser_code
test_projects
test_alone
test_widths
