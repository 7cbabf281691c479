; The setup programs: Repatriate for one user, and the reading of pictures that is laid into it. package.py calls makensis with
;   VERSION, SIZE (MB), ICON, PICTURE, OUT, WORDS and FILES (both written by package.py); PICTURES for the second; SIGN to sign.
; No administrator, everything in the user's own folders. /S asks nothing. How it ends:
;   0 done · 1 stopped by the user · 2 broken off · 3 the program runs or a file is held · 4 a newer one is here
;   5 it was installed by .msi · 6 pictures: the program is not here, or another version · 7 no room · 8 this Windows is too old
;   9 the folder of /D= holds something else, or is not the one that the program is in
Unicode true
!if /FileExists "${NSISDIR}/Plugins/amd64-unicode/System.dll"
    Target amd64-unicode  ; Debian's makensis has it, the one for Windows makes a 32-bit setup
!endif
SetCompressor /SOLID lzma
SetCompressorDictSize 64
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS all
AllowSkipFiles off  ; a file that cannot be written ends the setup, silent or not
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include x64.nsh

!define OURS "Software\Repatriate"  ; which version is where, by whom: the .msi writes and reads the same
!define REMOVAL "Software\Microsoft\Windows\CurrentVersion\Uninstall"
!define KIND "Repatriate.Operation"
!define WINDOW "Repatriate-window.exe"
; Beside the program while it is exchanged. Nobody else calls a folder so: what lies in them is deleted.
!define NEW "$INSTDIR\.repatriate-new"
!define READY "$INSTDIR\.repatriate-ready"
!define OLD "$INSTDIR\.repatriate-old"
!ifdef PICTURES
    !define KEY "Repatriate-pictures"
    !define TITLE "$(pictures)"
    !define UNINSTALLER "uninstall-pictures.exe"
    !define WELCOME "$(welcome_pictures)"
    !define GOODBYE "$(uninstall_pictures)"
!else
    !define KEY "Repatriate"
    !define TITLE "Repatriate"
    !define UNINSTALLER "uninstall.exe"
    !define WELCOME "$(welcome)"
    !define GOODBYE "$(uninstall)"
!endif

Name "${TITLE}"
OutFile "${OUT}"
BrandingText "${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\Repatriate"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${KEY}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileDescription "${KEY} setup"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey CompanyName "Repatriate"
VIAddVersionKey LegalCopyright "MIT licence"
!ifdef SIGN
    !uninstfinalize '${SIGN} "%1"' = 0
!endif

!ifndef PICTURES
    Var Next  ; what the last page says besides
!endif
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_WELCOMEPAGE_TEXT "${WELCOME}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!ifdef PICTURES
    !define MUI_FINISHPAGE_TEXT "$(welcome_pictures)"
!else
    !define MUI_FINISHPAGE_TEXT "$(finished)$\r$\n$\r$\n$Next"
    !define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!endif
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "${GOODBYE}"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
ShowInstDetails nevershow
ShowUninstDetails nevershow
!include "${WORDS}"
!include "${FILES}"

!macro Refuse SENTENCE CODE
    MessageBox MB_OK|MB_ICONEXCLAMATION "${SENTENCE}" /SD IDOK
    SetErrorLevel ${CODE}
    Quit
!macroend
!define Refuse "!insertmacro Refuse"

!macro Shared un
; A running program cannot be written to. A scanner lets go after some seconds.
Function ${un}RefuseWhileRunning
    ${ForEach} $0 1 6 + 1
        StrCpy $2 ""
        ${ForEach} $3 1 2 + 1
            StrCpy $1 "$INSTDIR\${WINDOW}"
            ${IfThen} $3 = 2 ${|} StrCpy $1 "$INSTDIR\repatriate.exe" ${|}
            ${If} ${FileExists} $1
                ClearErrors
                FileOpen $4 $1 a
                ${If} ${Errors}
                    StrCpy $2 "held"
                ${Else}
                    FileClose $4
                ${EndIf}
            ${EndIf}
        ${Next}
        ${IfThen} $2 == "" ${|} Return ${|}
        Sleep 500
    ${Next}
    ${Refuse} "$(running)" 3
FunctionEnd
!macroend
!insertmacro Shared ""
!insertmacro Shared "un."

!macro WriteRemoval
    WriteUninstaller "$INSTDIR\${UNINSTALLER}"
    WriteRegStr HKCU "${REMOVAL}\${KEY}" DisplayName "${TITLE}"
    WriteRegStr HKCU "${REMOVAL}\${KEY}" DisplayVersion "${VERSION}"
    WriteRegStr HKCU "${REMOVAL}\${KEY}" Publisher "Repatriate"
    WriteRegStr HKCU "${REMOVAL}\${KEY}" DisplayIcon '"$INSTDIR\${WINDOW}"'
    WriteRegStr HKCU "${REMOVAL}\${KEY}" InstallLocation "$INSTDIR"
    WriteRegStr HKCU "${REMOVAL}\${KEY}" UninstallString '"$INSTDIR\${UNINSTALLER}"'
    WriteRegStr HKCU "${REMOVAL}\${KEY}" QuietUninstallString '"$INSTDIR\${UNINSTALLER}" /S'
    IntOp $0 ${SIZE} * 1024
    WriteRegDWORD HKCU "${REMOVAL}\${KEY}" EstimatedSize $0
    WriteRegDWORD HKCU "${REMOVAL}\${KEY}" NoModify 1
    WriteRegDWORD HKCU "${REMOVAL}\${KEY}" NoRepair 1
!macroend

; NSIS takes all that follows the first /D= for one folder, and changes what a path cannot hold. $5 is how many there are.
Function RefuseTwoFolders
    System::Call 'kernel32::GetCommandLine() t .r0'
    StrCpy $5 0
    StrLen $1 $0
    ${ForEach} $2 0 $1 + 1
        StrCpy $3 $0 4 $2
        ${IfThen} $3 S== " /D=" ${|} IntOp $5 $5 + 1 ${|}
    ${Next}
    ${If} $5 > 1
        ${Refuse} "$(one_folder)" 9
    ${EndIf}
FunctionEnd

Function .onInit
    ${IfNot} ${RunningX64}
    ${OrIfNot} ${AtLeastWin10}
    ${OrIfNot} ${AtLeastBuild} 17763
        ${Refuse} "$(windows)" 8
    ${EndIf}
    SetShellVarContext current
    Call RefuseTwoFolders
    ReadRegStr $0 HKCU "${OURS}" "Folder"  ; an update goes where the older one is
    ${If} $0 != ""
        StrCpy $6 $INSTDIR
        StrCpy $1 $INSTDIR "" -1
        ${IfThen} $1 == "\" ${|} StrCpy $6 $INSTDIR -1 ${|}
        StrCpy $1 $0 "" -1
        ${IfThen} $1 == "\" ${|} StrCpy $0 $0 -1 ${|}
        ${If} $5 > 0
        ${AndIf} $6 != $0
            ${Refuse} "$(elsewhere)" 9
        ${EndIf}
        StrCpy $INSTDIR $0
    ${EndIf}
    ReadRegStr $1 HKCU "${OURS}" "InstalledBy"
    ReadRegStr $2 HKCU "${OURS}" "Version"
!ifdef PICTURES
    ${If} $1 != "setup"
    ${OrIf} $2 != "${VERSION}"
    ${OrIfNot} ${FileExists} "$INSTDIR\${WINDOW}"
        ${Refuse} "$(no_program)" 6
    ${EndIf}
!else
    ${If} $1 == "msi"
        ${Refuse} "$(by_msi)" 5
    ${EndIf}
    ${If} $2 != ""
        ${VersionCompare} "$2" "${VERSION}" $3
        ${If} $3 = 1
            ${Refuse} "$(newer)" 4
        ${EndIf}
    ${EndIf}
!endif
!ifndef PICTURES
    ; A folder of somebody's choice may hold theirs under our names: it is ours, or it is empty.
    ${DirState} "$INSTDIR" $3
    ${If} $3 = 1
    ${AndIf} $INSTDIR != "$LOCALAPPDATA\Programs\Repatriate"
    ${AndIfNot} ${FileExists} "$INSTDIR\${WINDOW}"
    ${AndIfNot} ${FileExists} "${NEW}\*.*"
    ${AndIfNot} ${FileExists} "${READY}\*.*"
    ${AndIfNot} ${FileExists} "${OLD}\*.*"
        ${Refuse} "$(not_empty)" 9
    ${EndIf}
!endif
    Call RefuseWhileRunning
    ${GetRoot} "$INSTDIR" $4
    ClearErrors
    ${DriveSpace} "$4\" "/D=F /S=M" $5
    ${IfNot} ${Errors}
    ${AndIf} $5 < ${SIZE}
        ${Refuse} "$(room)" 7
    ${EndIf}
FunctionEnd

; A remover that was left behind by _?= takes nothing away that the .msi has laid there since.
Function un.onInit
    ReadRegStr $0 HKCU "${OURS}" "InstalledBy"
    ${If} $0 == "msi"
        ${Refuse} "$(by_msi)" 5
    ${EndIf}
FunctionEnd

!ifdef PICTURES

Section
    !insertmacro LayFiles "$INSTDIR"
    !insertmacro WriteRemoval
    WriteRegStr HKCU "${OURS}" "Pictures" "${VERSION}"
SectionEnd

Section Uninstall
    Call un.RefuseWhileRunning
    !insertmacro TakeFiles "$INSTDIR"
    Delete "$INSTDIR\${UNINSTALLER}"
    DeleteRegKey HKCU "${REMOVAL}\${KEY}"
    DeleteRegValue HKCU "${OURS}" "Pictures"
SectionEnd

!else

; Rename FROM to TO. What is new may be held by a scanner for a while. $0 is "held" if it did not work.
!macro Move FROM TO
    ${ForEach} $1 1 60 + 1
        StrCpy $0 ""
        ClearErrors
        Rename "${FROM}" "${TO}"
        ${IfNot} ${Errors}
            ${Break}
        ${EndIf}
        StrCpy $0 "held"
        Sleep 500
    ${Next}
!macroend
!define Move "!insertmacro Move"

!macro SetAside NAME
    ${If} $0 == ""
    ${AndIf} ${FileExists} "$INSTDIR\${NAME}"
        ClearErrors
        Rename "$INSTDIR\${NAME}" "${OLD}\${NAME}"
        ${IfThen} ${Errors} ${|} StrCpy $0 "held" ${|}
    ${EndIf}
!macroend

!macro TakeBack NAME
    ${If} ${FileExists} "${OLD}\${NAME}"
        RMDir /r "$INSTDIR\${NAME}"
        Delete "$INSTDIR\${NAME}"
        ${Move} "${OLD}\${NAME}" "$INSTDIR\${NAME}"
    ${EndIf}
!macroend

!macro Exchange un
Function ${un}TakeBack
    !insertmacro TakeBack "_internal"
    !insertmacro TakeBack "repatriate.exe"
    !insertmacro TakeBack "${WINDOW}"
    RMDir "${OLD}"  ; only where nothing of the older version is left in it
FunctionEnd

; All of the version that is here is moved away, or none of it where somebody holds a part for half a minute. In between it can be used.
Function ${un}SetAside
    ${ForEach} $2 1 60 + 1
        StrCpy $0 ""
        CreateDirectory "${OLD}"
        !insertmacro SetAside "_internal"
        !insertmacro SetAside "repatriate.exe"
        !insertmacro SetAside "${WINDOW}"
        ${IfThen} $0 == "" ${|} Return ${|}
        Call ${un}TakeBack
        Sleep 500
    ${Next}
    RMDir /r "${READY}"
    ${Refuse} "$(held)" 3
FunctionEnd
!macroend
!insertmacro Exchange ""
!insertmacro Exchange "un."

!macro Lay NAME
    ${Move} "${READY}\${NAME}" "$INSTDIR\${NAME}"
    ${If} $0 == "held"
        Call TakeBack
        RMDir /r "${READY}"
        ${Refuse} "$(held)" 3
    ${EndIf}
!macroend

!define TellShell "System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'"  ; kinds of files have changed

Section
    ; All of the new version is written beside the old one before anything of the old one is touched. A folder can be renamed
    ; once nobody holds anything in it: then no scanner makes the exchange long, and it is as good as never cut off.
    RMDir /r "${NEW}"
    RMDir /r "${READY}"
    !insertmacro LayFiles "${NEW}"
    SetOutPath "$INSTDIR"
    ${Move} "${NEW}" "${READY}"
    ${If} $0 == "held"
        RMDir /r "${NEW}"
        ${Refuse} "$(held)" 3
    ${EndIf}
    RMDir /r "${OLD}"
    Call SetAside
    !insertmacro Lay "_internal"
    !insertmacro Lay "repatriate.exe"
    !insertmacro Lay "${WINDOW}"
    RMDir /r "${OLD}"
    RMDir /r "${READY}"

    ReadRegStr $1 HKCU "${OURS}" "Pictures"
    ${If} $1 != ""
        StrCpy $Next "$(pictures_next)"
        Call DropPictures
    ${EndIf}
    WriteRegStr HKCU "${OURS}" "Folder" "$INSTDIR"
    WriteRegStr HKCU "${OURS}" "Version" "${VERSION}"
    WriteRegStr HKCU "${OURS}" "InstalledBy" "setup"
    !insertmacro WriteRemoval
    CreateShortcut "$SMPROGRAMS\Repatriate.lnk" "$INSTDIR\${WINDOW}" "" "$INSTDIR\${WINDOW}" 0 "" "" "$(summary)"

    !insertmacro WriteKinds
    ${TellShell}
SectionEnd

Section Uninstall
    Call un.RefuseWhileRunning
    SetShellVarContext current
    RMDir /r "${OLD}"
    Call un.SetAside
    RMDir /r "${OLD}"
    RMDir /r "${NEW}"
    RMDir /r "${READY}"
    Call un.DropPictures
    Delete "$INSTDIR\${UNINSTALLER}"
    SetOutPath "$TEMP"  ; a folder in which somebody stands does not go
    RMDir "$INSTDIR"  ; only if nothing of anybody else is in it
    Delete "$SMPROGRAMS\Repatriate.lnk"
    !insertmacro DropKinds
    DeleteRegKey HKCU "${REMOVAL}\${KEY}"
    DeleteRegValue HKCU "${OURS}" "Folder"
    DeleteRegValue HKCU "${OURS}" "Version"
    DeleteRegValue HKCU "${OURS}" "InstalledBy"
    DeleteRegKey /ifempty HKCU "${OURS}"
    ${TellShell}
SectionEnd

; The reading of pictures goes with the program: its files lay in _internal.
!macro DropPictures un
Function ${un}DropPictures
    Delete "$INSTDIR\uninstall-pictures.exe"
    DeleteRegKey HKCU "${REMOVAL}\Repatriate-pictures"
    DeleteRegValue HKCU "${OURS}" "Pictures"
FunctionEnd
!macroend
!insertmacro DropPictures ""
!insertmacro DropPictures "un."

!endif
