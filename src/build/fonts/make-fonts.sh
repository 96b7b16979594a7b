#!/bin/sh
# Makes Bursar Sans, the one family of the console and of its PDF files, from Noto Sans and Noto Sans SC. Run when a text needs
# characters that it lacks; what it makes is committed, so a build needs none of this.
# Needs: Debian's fonts-noto-core and fonttools, npm.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../../.." && pwd)
target="$project/src/main/resources/org/bursar/console/kit/fonts"
latin=${NOTO_SANS:-/usr/share/fonts/truetype/noto}
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
npm pack --silent @expo-google-fonts/noto-sans-sc@0.4.3 >/dev/null
tar xzf ./*.tgz
mkdir -p "$target"

"$python" "$here/characters.py" "$latin/NotoSans-Regular.ttf" package/400Regular/NotoSansSC_400Regular.ttf "$work" "$project"

face() {
  style=$1
  han=$2
  for part in latin han; do
    if [ $part = latin ]; then source="$latin/NotoSans-$style.ttf"; else source="$han"; fi
    pyftsubset "$source" --unicodes-file=$part.txt --output-file=$part.ttf --no-hinting --layout-features='' --glyph-names \
      --drop-tables+=GSUB,GPOS,GDEF,vhea,vmtx,VORG,BASE,STAT,DSIG --name-IDs='*' --notdef-outline
  done
  pyftmerge latin.ttf han.ttf --output-file=merged.ttf >/dev/null
  "$python" "$here/name.py" merged.ttf "$target/BursarSans-$style.ttf" "$style"
}

face Regular package/400Regular/NotoSansSC_400Regular.ttf
face Bold package/700Bold/NotoSansSC_700Bold.ttf
