#!/bin/sh
# uninstall.sh: takes away what install.sh put into your own folders. Your operation files, their backups and your settings stay.
set -eu
if [ -z "${HOME:-}" ]; then echo "HOME is not set: say where your own folder is, then start this again." >&2; exit 2; fi
data=${XDG_DATA_HOME:-$HOME/.local/share}
place=$HOME/.local/lib/repatriate

tell_desktop() {
    if command -v update-mime-database >/dev/null 2>&1; then update-mime-database "$data/mime" || true; fi
    if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database "$data/applications" || true; fi
    touch "$data/icons/hicolor"
}
if [ "${1:-}" = --tell ]; then tell_desktop; exit 0; fi

for process in /proc/[0-9]*/exe; do
    case $(readlink "$process" 2>/dev/null || true) in
    "$place"/*) echo "Repatriate is running. Close it, then start this again." >&2; exit 3 ;;
    esac
done
rm -rf "$place" "$place.new" "$place.old"
if [ "$(readlink "$HOME/.local/bin/repatriate" 2>/dev/null || true)" = "$place/repatriate" ]; then rm -f "$HOME/.local/bin/repatriate"; fi
rm -f "$data/applications/repatriate.desktop" "$data/mime/packages/repatriate.xml" "$data/icons/hicolor/scalable/apps/repatriate.svg" \
    "$data/icons/hicolor/scalable/mimetypes/application-x-repatriate.svg"
if [ -d "$data/mime" ]; then tell_desktop; fi
echo "Repatriate is taken away. Your operation files, their backups and your settings stay."
