"""What wixl makes an .msi of: for one user, without an administrator. `package.py` calls it.

Each folder is one component, known by a value in the user's registry as Windows wants it for a single user. An update takes
the older version away first, and the reading of pictures with it. What may not be is refused by refuse.c.
"""

from __future__ import annotations

import uuid
from pathlib import Path
from xml.sax.saxutils import quoteattr

from association import OURS, PROGRAM, VALUES

HOUSE = uuid.UUID("6b7d1d0c-52c7-4b7e-9b3a-9f0e7c1a4d55")
"""By it a newer version finds the older one: it never changes."""


SEARCHES = {"INSTALLDIR": "Folder", "INSTALLEDBY": "InstalledBy", "HEREVERSION": "Version", "PICTURES": "Pictures"}
"""What is looked up before anything is done: an update, and the pictures, go where the program is. refuse.c asks for the others."""


def guid(name: str) -> str:
    return str(uuid.uuid5(HOUSE, name)).upper()


def identity(name: str) -> str:
    return "i" + uuid.uuid5(HOUSE, name).hex


def quote(text: str) -> str:
    """For wixl, to which a dollar begins a variable."""
    return quoteattr(text.replace("$", "$$"))


def describe(tree: Path, version: str, icon: Path, refusals: Path, *, pictures: bool) -> str:
    """The source for wixl. `refusals` is the library made from refuse.c."""
    name = "Repatriate-pictures" if pictures else "Repatriate"
    rows: list[str] = []
    components: list[str] = []

    def value(key: str, entry: str, text: str, kind: str = "string", more: str = "") -> str:
        named = f" Name={quote(entry)}" if entry else ""
        return f'<RegistryValue Root="HKCU" Key={quote(key)}{named} Type="{kind}" Value={quote(text)}{more}/>'

    def component(about: str, body: str) -> None:
        key = value(rf"{OURS}\Components", f"{name} {about}", "1", "integer", ' KeyPath="yes"')
        this = identity(f"component {name} {about}")
        rows.append(f'<Component Id="{this}" Guid="{guid(f"component {name} {about}")}">{body}{key}</Component>')
        components.append(f'<ComponentRef Id="{this}"/>')

    def folder(path: Path) -> None:
        about = path.relative_to(tree).as_posix()
        inside = sorted(path.iterdir())
        files = "".join(
            f'<File Id="{identity(one.relative_to(tree).as_posix())}" Name={quote(one.name)} Source={quote(str(one.resolve()))}/>'
            for one in inside
            if one.is_file()
        )
        component(about, f'{files}<RemoveFolder Id="{identity(f"gone {about}")}" On="uninstall"/>')
        for one in inside:
            if one.is_dir():
                below = identity(f"folder {one.relative_to(tree).as_posix()}")
                rows.append(f'<Directory Id="{below}" Name={quote(one.name)}>')
                folder(one)
                rows.append("</Directory>")

    def late(text: str) -> str:
        marks = {"%FOLDER%\\": "[INSTALLDIR]", "%KIND%": "[KindName]", "%SUMMARY%": "[Summary]"}
        for mark, known in marks.items():
            text = text.replace(mark, known)
        return text

    folder(tree)
    if pictures:
        component("about", value(OURS, "Pictures", version))
    else:
        about = [
            value(OURS, "Folder", "[INSTALLDIR]"),
            value(OURS, "Version", version),
            value(OURS, "InstalledBy", "msi"),
        ]
        about += [value(one.key, one.name, late(one.text)) for one in VALUES]
        about.append(
            f'<Shortcut Id="Start" Directory="ProgramMenuFolder" Name="Repatriate" Target="[INSTALLDIR]{PROGRAM}" Icon="repatriate.ico"/>'
        )
        component("about", "".join(about))

    def search(into: str, entry: str) -> str:
        found = f'<RegistrySearch Id="{into}Search" Root="HKCU" Key="{OURS}" Name="{entry}" Type="raw"/>'
        return f'<Property Id="{into}" Secure="yes">{found}</Property>'

    def related(to: str, bounds: str, into: str, detect: str) -> str:
        return f'<Upgrade Id="{guid(f"upgrade {to}")}"><UpgradeVersion {bounds} OnlyDetect="{detect}" Property="{into}"/></Upgrade>'

    upgrades = [
        related(name, f'Minimum="0.0.0" IncludeMinimum="yes" Maximum="{version}" IncludeMaximum="no"', "OLDER", "no"),
        related(name, f'Minimum="{version}" IncludeMinimum="no"', "NEWER", "yes"),
    ]
    if not pictures:
        upgrades.append(related("Repatriate-pictures", 'Minimum="0.0.0" IncludeMinimum="yes"', "ITSPICTURES", "no"))
    title = "Repatriate: reading of pictures" if pictures else "Repatriate"
    new_line = "\n"
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="{guid(f"product {name} {version}")}" Name="{title}" Language="1033" Version="{version}" Manufacturer="Repatriate" UpgradeCode="{guid(f"upgrade {name}")}">
<Package InstallerVersion="500" Compressed="yes" InstallScope="perUser"/>
<Media Id="1" Cabinet="files.cab" EmbedCab="yes"/>
<Icon Id="repatriate.ico" SourceFile={quote(str(icon.resolve()))}/>
<Binary Id="Refusals" SourceFile={quote(str(refusals.resolve()))}/>
<Property Id="ARPPRODUCTICON" Value="repatriate.ico"/>
<Property Id="ARPNOMODIFY" Value="1"/>
<Property Id="ARPNOREPAIR" Value="1"/>
{f'<Property Id="BELONGSTO" Value="{version}"/>' if pictures else ""}
{"".join(search(into, entry) for into, entry in SEARCHES.items())}
{new_line.join(upgrades)}
<CustomAction Id="Refuse" BinaryKey="Refusals" DllEntry="refuse" Execute="immediate" Return="check"/>
<CustomAction Id="TellShell" BinaryKey="Refusals" DllEntry="tell_shell" Execute="immediate" Return="ignore"/>
<InstallExecuteSequence>
<Custom Action="Refuse" After="CostFinalize"/>
<RemoveExistingProducts After="InstallInitialize"/>
<Custom Action="TellShell" After="InstallFinalize"/>
</InstallExecuteSequence>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramMenuFolder" Name="Programs"/>
<Directory Id="LocalAppDataFolder" Name="AppData"><Directory Id="Programs" Name="Programs"><Directory Id="INSTALLDIR" Name="Repatriate">
{new_line.join(rows)}
</Directory></Directory></Directory>
</Directory>
<Feature Id="All" Level="1">
{new_line.join(components)}
</Feature>
</Product>
</Wix>
"""
