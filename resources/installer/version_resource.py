"""What Windows reads out of a program file before it runs it: who made it, which version it is, and how it wants to be treated."""

from __future__ import annotations

from typing import Any

NAME = "Repatriate"
MAKER = "The Repatriate developers"
LICENCE = (
    "Copyright © 2026 The Repatriate developers. MIT License; the libraries in it have their own, see THIRD-PARTY.txt."
)
WHAT = "Plans how rescued people come home"
_ENGLISH, _UTF16 = 0x0409, 1200

MANIFEST = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security>
      <requestedPrivileges>
        <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
      </requestedPrivileges>
    </security>
  </trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application>
      <supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/>
    </application>
  </compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
      <dpiAwareness xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">PerMonitorV2</dpiAwareness>
      <activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8</activeCodePage>
    </windowsSettings>
  </application>
  <dependency>
    <dependentAssembly>
      <assemblyIdentity type="win32" name="Microsoft.Windows.Common-Controls" version="6.0.0.0"
        processorArchitecture="*" publicKeyToken="6595b64144ccf1df" language="*"/>
    </dependentAssembly>
  </dependency>
</assembly>
"""
"""Windows 10 and later. Paths beyond 260 signs where the computer allows them; sharp on a screen of any scale, also before Qt
runs; libraries in C are given paths in UTF-8, so that they find what lies under a user's name with é."""


def make_version_resource(version: str, program: str) -> Any:
    """The resource of one program file, for PyInstaller on Windows. `version` is `1.2.3`, `program` the file's name."""
    from PyInstaller.utils.win32 import versioninfo as info

    numbers = (*(int(number) for number in version.split(".")), 0, 0, 0, 0)[:4]
    told = {
        "CompanyName": MAKER,
        "FileDescription": NAME,
        "FileVersion": version,
        "InternalName": program.removesuffix(".exe"),
        "LegalCopyright": LICENCE,
        "OriginalFilename": program,
        "ProductName": NAME,
        "ProductVersion": version,
        "Comments": WHAT,
    }
    return info.VSVersionInfo(
        ffi=info.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            info.StringFileInfo(
                [
                    info.StringTable(
                        f"{_ENGLISH:04x}{_UTF16:04x}", [info.StringStruct(key, text) for key, text in told.items()]
                    )
                ]
            ),
            info.VarFileInfo([info.VarStruct("Translation", [_ENGLISH, _UTF16])]),
        ],
    )
