#!/bin/sh
# install.sh: puts Repatriate @VERSION@ into your own folders, without root: the program, its entry among the applications, and
# what opens .repat files. It can as well be used where it was unpacked, without this. uninstall.sh takes it away again.
# Unpacked without the program, it lays the reading of pictures into the program that is installed.
# Ends with 0 done, 3 the program runs, 4 a newer one is here, 6 pictures: the program is not here, or another version.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
version=@VERSION@
if [ -z "${HOME:-}" ]; then echo "HOME is not set: say where your own folder is, then start this again." >&2; exit 2; fi
data=${XDG_DATA_HOME:-$HOME/.local/share}
place=$HOME/.local/lib/repatriate

here_version() { [ -x "$place/repatriate" ] && cat "$place/VERSION" 2>/dev/null || true; }
is_running() {
    for process in /proc/[0-9]*/exe; do
        case $(readlink "$process" 2>/dev/null || true) in "$place"/*) return 0 ;; esac
    done
    return 1
}
if is_running; then echo "Repatriate is running. Close it, then start this again." >&2; exit 3; fi

if [ ! -x "$here/repatriate" ]; then
    if [ "$(here_version)" != "$version" ]; then
        echo "Install Repatriate $version first: this belongs to it and to no other version." >&2
        exit 6
    fi
    cp -RP "$here/_internal/." "$place/_internal/"
    echo "Repatriate $version reads photos and scans of paper now."
    exit 0
fi

older=$(here_version)
newest=$(printf '%s\n%s\n' "$older" "$version" | sort -t. -k1,1n -k2,2n -k3,3n | tail -n 1)
if [ -n "$older" ] && [ "$newest" != "$version" ]; then
    echo "A newer Repatriate is installed, so version $version was not. Nothing was changed." >&2
    exit 4
fi

# All of the new version is written beside the old one before anything of the old one is touched.
mkdir -p "$HOME/.local/lib" "$HOME/.local/bin" "$data/applications" "$data/mime/packages" "$data/icons/hicolor/scalable/apps" \
    "$data/icons/hicolor/scalable/mimetypes"
rm -rf "$place.new" "$place.old"
mkdir "$place.new"
pictures=_internal/repatriate/resources/pictures-part.txt
if [ -e "$place/$pictures" ] && [ ! -e "$here/$pictures" ]; then next=yes; else next=; fi
cp -RP "$here/repatriate" "$here/Repatriate-window" "$here/_internal" "$here/uninstall.sh" "$place.new/"
chmod -R u+w "$place.new"  # it may have been unpacked by somebody else, for reading only
echo "$version" >"$place.new/VERSION"
if [ -e "$place" ]; then mv "$place" "$place.old"; fi
mv "$place.new" "$place"
rm -rf "$place.old"

ln -sf "$place/repatriate" "$HOME/.local/bin/repatriate"
# In a desktop entry a path stands in quotes; four signs are marked inside them, and a percent sign is doubled.
quoted=$(printf '%s' "$place/Repatriate-window" | sed -e 's/\\/\\\\\\\\/g' -e 's/["`$]/\\\\&/g' -e 's/%/%%/g')
while IFS= read -r line; do
    if [ "$line" = "Exec=" ]; then printf 'Exec="%s" %%f\n' "$quoted"; else printf '%s\n' "$line"; fi
done <"$here/share/repatriate.desktop" >"$data/applications/repatriate.desktop"
cp "$here/share/repatriate.xml" "$data/mime/packages/repatriate.xml"
cp "$here/share/repatriate.svg" "$data/icons/hicolor/scalable/apps/repatriate.svg"
cp "$here/share/repatriate.svg" "$data/icons/hicolor/scalable/mimetypes/application-x-repatriate.svg"
"$place/uninstall.sh" --tell
echo "Repatriate $version is installed. It stands among the applications, and files that end in .repat open with it."
if [ -n "$next" ]; then
    echo "To read photos and scans, install Repatriate-pictures-$version too."
fi
