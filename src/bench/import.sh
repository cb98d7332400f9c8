#!/bin/bash
# Measures how fast a whole GDELT file is imported, and the peak memory of the service.
#
#   src/bench/import.sh <address of the service> [rows]
#
# Needs curl, jq and gzip. ENTENTE_EDITOR_PASSWORD is the password of the service's editor. The service runs on this
# machine. The rows are generated in the 58 columns of GDELT 1.0; the frequencies of countries follow Zipf's law over 34
# years. The bench leaves the events in the database; a second run of the same rows finds all of them unchanged.
set -euo pipefail
service=${1%/}
rows=${2:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

make_rows() {
  awk -v rows="$rows" '
    function pick(list, n) { return list[int(exp(rand() * log(n + 1)))] }
    function part(    country, sector) {
      country = pick(countries, countries_n); sector = sectors[1 + int(rand() * sectors_n)]
      return country sector "\t" names[country] (sector == "" ? "" : " " sector) "\t" country "\t\t\t\t\t" sector "\t\t"
    }
    BEGIN {
      OFS = "\t"; srand(42)
      countries_n = split("USA JPN KOR CHN PRK RUS VNM AUS IND GBR FRA DEU ISR IRN IRQ EGY TUR PAK AFG SYR SAU UKR POL ITA ESP CAN MEX BRA ARG ZAF NGA KEN ETH SDN IDN MYS THA PHL NZL CUB", countries, " ")
      split("US JA KS CH KN RS VM AS IN UK FR GM IS IR IZ EG TU PK AF SY SA UP PL IT SP CA MX BR AR SF NI KE ET SU ID MY TH RP NZ CU", places, " ")
      for (at = 1; at <= countries_n; at++) { names[countries[at]] = "COUNTRY " countries[at]; place[countries[at]] = places[at] }
      sectors_n = split("|GOV|GOV|MIL|BUS|OPP|LEG|JUD|EDU|MED|COP|CVL", sectors, "|")
      codes_n = split("010 0 020 3 036 4 040 1 042 1.9 043 2.8 051 3.4 057 8 061 6.4 070 7 080 5 090 -2 100 -5 111 -2 112 -2 120 -4 130 -4.4 141 -6.5 150 -7.2 163 -8 172 -5 173 -5 180 -9 190 -10", codes, " ")
      for (n = 1; n <= rows; n++) {
        day = strftime("%Y%m%d", 86400 * (3287 + int(rand() * 12400)))
        code = 1 + 2 * int(rand() * codes_n / 2); root = substr(codes[code], 1, 2)
        quad = root < 6 ? 1 : root < 9 ? 2 : root < 14 ? 3 : 4
        where = pick(countries, countries_n)
        print 500000000 + n, day, substr(day, 1, 6), substr(day, 1, 4), substr(day, 1, 4) ".5", part(), part(), 1,
          codes[code], codes[code], root, quad, codes[code + 1], 1 + int(rand() * 9), 1, 1 + int(rand() * 9), sprintf("%.4f", rand() * 10 - 5),
          "\t\t\t\t\t\t", "\t\t\t\t\t\t", 1, names[where], place[where], place[where], sprintf("%.2f", rand() * 60), sprintf("%.2f", rand() * 140), place[where],
          "20140101", "http://wire-" n % 40 ".example/" day "/" n
      }
    }'
}

request() { curl -sS --fail-with-body -u "editor:${ENTENTE_EDITOR_PASSWORD:?}" "$@"; }

make_rows | gzip -1 > "$work/rows.gz"
echo "$(zcat "$work/rows.gz" | wc -l) rows, $(zcat "$work/rows.gz" | awk -F'\t' 'NR == 1 { print NF }') columns, $(stat -c %s "$work/rows.gz") bytes packed"
process=$(ss -Hltnp "sport = :${service##*:}" | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | head -1)
import=$(request -X POST "$service/imports?format=gdelt-1.0" -H 'Content-Type: application/gzip' --data-binary "@$work/rows.gz" | jq -r .id)
while state=$(request "$service/imports/$import") && [[ $(jq -r .state <<< "$state") == @(QUEUED|RUNNING) ]]; do
  sleep 10
done
jq -c . <<< "$state"
echo "The service held at most $(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$process/status") MB."
