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
# What a desktop made of these files alone goes with them, and so do the folders that held nothing else.
if [ -z "$(ls -A "$data/mime/packages" 2>/dev/null)" ]; then
    for made in XMLnamespaces aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic types version; do
        rm -f "$data/mime/$made"
    done
fi
if [ "$(ls -A "$data/applications" 2>/dev/null)" = mimeinfo.cache ]; then rm -f "$data/applications/mimeinfo.cache"; fi
for folder in mime/packages mime/application mime applications icons/hicolor/scalable/apps icons/hicolor/scalable/mimetypes icons/hicolor/scalable icons/hicolor \
    icons; do
    rmdir "$data/$folder" 2>/dev/null || true
done
rmdir "$HOME/.local/bin" "$HOME/.local/lib" 2>/dev/null || true
echo "Repatriate is taken away. Your operation files, their backups and your settings stay."
