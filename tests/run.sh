#!/usr/bin/env bash
# Runs every test of the product, or only the named test projects:
#     bash tests/run.sh [Project…]          for example: bash tests/run.sh Traceability.Domain.Tests
# Installs what is missing with apt, builds in Release, and prints `N passed, N failed` as its last line.
# Exit code 0 only when something ran, nothing failed and nothing crashed.
set -u -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

readonly results="$PWD/artifacts/test-results"
readonly project_timeout="${TEST_PROJECT_TIMEOUT:-40m}"
# Build servers would outlive this script and keep the output of a pipeline open.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
readonly build_options=(-c Release -v quiet --nologo -clp:NoSummary -p:UseSharedCompilation=false -warnaserror)

passed=0 failed=0 skipped=0

finish() {
    if ((passed + failed == 0)); then
        echo "No test ran: that is a failure." >&2
        failed=1
    fi
    local line="$passed passed, $failed failed"
    ((skipped > 0)) && line+=", $skipped skipped"
    echo "$line"
    ((failed == 0))
    exit
}

stop_with() {
    echo "$1"
    failed=$((failed + 1))
    finish
}

# One line a package: the package, and the file that shows it is there.
missing_packages() {
    while read -r package proof; do
        compgen -G "$proof" >/dev/null || echo "$package"
    done <<'PACKAGES'
postgresql /usr/lib/postgresql/*/bin/initdb
zbar-tools /usr/bin/zbarimg
poppler-utils /usr/bin/pdftoppm
fonts-noto-cjk /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
chromium /usr/bin/chromium
PACKAGES
}

install_missing() {
    local missing
    mapfile -t missing < <(missing_packages)
    ((${#missing[@]} == 0)) && return
    echo "Installing: ${missing[*]}"
    local as_root=(env DEBIAN_FRONTEND=noninteractive)
    ((EUID == 0)) || as_root=(sudo -n env DEBIAN_FRONTEND=noninteractive)
    local apt=("${as_root[@]}" apt-get -q -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300)
    local log="$results/apt.log"
    if ! { "${apt[@]}" update && "${apt[@]}" install --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null
    then
        tail -n 15 "$log"
    fi
    mapfile -t missing < <(missing_packages)
    # Not fatal: the tests that need them are reported as skipped, with the reason.
    ((${#missing[@]} == 0)) || echo "Warning: could not install ${missing[*]}; the tests that need them are skipped."
}

test_projects() {
    if (($# > 0)); then
        printf '%s\n' "$@"
    else
        grep -l 'Tests\.props' tests/*/*.csproj | sed 's|.*/||; s|\.csproj$||'
    fi
}

build() {
    local target
    for target in "$@"; do
        echo "Building $target"
        dotnet restore "$target" --locked-mode -v quiet --nologo </dev/null || stop_with "Restore failed: $target"
        dotnet build "$target" --no-restore "${build_options[@]}" </dev/null || stop_with "Build failed: $target"
    done
}

# The attribute of the TRX summary, 0 when there is none.
counter() {
    local value
    value=$(sed -n "s/.*<Counters[^>]* $2=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1)
    echo "${value:-0}"
}

has_tests() {
    grep -rqE --include='*.cs' '\[(Fact|Theory)\b' "tests/$1"
}

fault_in() {
    echo "FAILED $1: $2"
    failed=$((failed + 1))
}

# Exit codes of the test platform: 0 all passed, 2 a test failed, 8 no test ran; anything else is a crash.
run_project() {
    local project=$1 trx="$results/$1.trx" code=0
    echo "Running $project"
    timeout --kill-after=30s "$project_timeout" \
        dotnet test --project "tests/$project" -c Release --no-restore --no-build --no-ansi --no-progress \
        --report-trx --report-trx-filename "$project.trx" --results-directory "$results" \
        </dev/null >"$results/$project.log" 2>&1 || code=$?
    if ((code == 8)) && ! has_tests "$project"; then
        echo "  no tests yet"
        return
    fi
    ((code == 0)) || tail -n 400 "$results/$project.log"
    if [[ ! -s $trx ]]; then
        fault_in "$project" "ended with code $code and left no results (124 and 137 mean the time limit)"
        return
    fi
    local ok bad
    ok=$(counter "$trx" passed)
    bad=$(($(counter "$trx" failed) + $(counter "$trx" error) + $(counter "$trx" timeout) + $(counter "$trx" aborted)))
    passed=$((passed + ok)) failed=$((failed + bad))
    skipped=$((skipped + $(counter "$trx" notExecuted)))
    echo "  $ok passed, $bad failed"
    if ((code != 0 && code != 2)) || ((code == 2 && bad == 0)); then
        fault_in "$project" "ended with code $code (8: no test was found; 124 and 137: the time limit; else a crash)"
    fi
}

# Each reason once, with the classes of the tests it keeps from running; the names are in the logs.
print_skipped() {
    ((skipped > 0)) || return
    echo "Skipped:"
    awk '
        /^ *skipped / {
            sub(/^ *skipped /, ""); sub(/ ?[[(].*/, ""); sub(/\.[^.]*$/, "")
            class = $0; pending = 1
            next
        }
        pending && !/^ *from / {
            sub(/^ +/, "")
            count[$0]++; pending = 0
            if (!(($0, class) in seen)) { seen[$0, class] = 1; classes[$0] = classes[$0] "\n    " class }
        }
        END { for (reason in count) print "  " count[reason] " x " reason classes[reason] }' "$results"/*.log
}

# Last, where also who sees only the end of the output finds it: which tests failed, and how each begins to say why.
print_failed() {
    ((failed > 0)) || return
    echo "Failed:"
    awk '
        /^ *(passed|skipped) / || /^ *\/.*\.dll / { left = 0 }
        /^ *failed / { left = 12; sub(/^ */, "") }
        left > 0 && !/^ *from / { print "  " substr($0, 1, 300); left-- }' "$results"/*.log
}

rm -rf "$results"
mkdir -p "$results"
command -v dotnet >/dev/null || stop_with "The .NET 10 SDK is needed: no dotnet on the PATH."
install_missing
mapfile -t projects < <(test_projects "$@")
for project in "${projects[@]}"; do
    [[ -f tests/$project/$project.csproj ]] || stop_with "There is no test project $project."
done
if (($# > 0)); then
    for project in "${projects[@]}"; do build "tests/$project/$project.csproj"; done
else
    build Traceability.sln
fi
for project in "${projects[@]}"; do
    run_project "$project"
done
print_skipped
print_failed
finish
