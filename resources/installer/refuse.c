/* The .msi files ask this before they change anything: may they? It says no in one sentence, in the user's language.
 * words.h is written by package.py from words.toml: WORDS has one row for each of LANGUAGES. */
#include <windows.h>
#include <msi.h>
#include <msiquery.h>
#include <shlobj.h>
#include "words.h"

static const wchar_t **words(void)
{
    for (int one = 0; one < (int)(sizeof LANGUAGES / sizeof *LANGUAGES); one++)
        if (PRIMARYLANGID(GetUserDefaultUILanguage()) == LANGUAGES[one]) return WORDS[one];
    return WORDS[0];
}

static UINT say_no(MSIHANDLE install, int sentence)
{
    MSIHANDLE record = MsiCreateRecord(1);
    MsiRecordSetStringW(record, 0, words()[sentence]);
    MsiProcessMessage(install, INSTALLMESSAGE_ERROR | MB_OK | MB_ICONEXCLAMATION, record);
    MsiCloseHandle(record);
    return ERROR_INSTALL_FAILURE;
}

/* A program that runs cannot be written to. A scanner lets go after some seconds. */
static BOOL is_running(const wchar_t *folder)
{
    static const wchar_t *programs[] = {L"Repatriate-window.exe", L"repatriate.exe"};
    for (int turn = 0; turn < 6; turn++) {
        BOOL held = FALSE;
        for (int one = 0; one < 2; one++) {
            wchar_t path[1024];
            if (lstrlenW(folder) + lstrlenW(programs[one]) + 2 > 1024) continue;
            lstrcpyW(path, folder);
            if (*path && path[lstrlenW(path) - 1] != L'\\') lstrcatW(path, L"\\");
            lstrcatW(path, programs[one]);
            HANDLE file = CreateFileW(path, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                      NULL, OPEN_EXISTING, 0, NULL);
            if (file != INVALID_HANDLE_VALUE) CloseHandle(file);
            else if (GetLastError() != ERROR_FILE_NOT_FOUND && GetLastError() != ERROR_PATH_NOT_FOUND) held = TRUE;
        }
        if (!held) return FALSE;
        Sleep(500);
    }
    return TRUE;
}

/* Whether somebody holds a file in a folder, so that it would only go when the computer starts anew. Nothing is changed. */
static BOOL is_held(wchar_t *folder)
{
    WIN32_FIND_DATAW found;
    BOOL held = FALSE;
    int length = lstrlenW(folder);
    if (length + MAX_PATH + 2 > 1024) return FALSE;
    lstrcatW(folder, L"\\*");
    HANDLE search = FindFirstFileW(folder, &found);
    if (search != INVALID_HANDLE_VALUE) {
        do {
            lstrcpyW(folder + length + 1, found.cFileName);
            if (!lstrcmpW(found.cFileName, L".") || !lstrcmpW(found.cFileName, L"..")) continue;
            if (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) {
                held = is_held(folder);
                continue;
            }
            HANDLE file = CreateFileW(folder, DELETE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL, OPEN_EXISTING, 0, NULL);
            if (file != INVALID_HANDLE_VALUE) CloseHandle(file);
            else held = GetLastError() == ERROR_SHARING_VIOLATION;
        } while (!held && FindNextFileW(search, &found));
        FindClose(search);
    }
    folder[length] = 0;
    return held;
}

static BOOL holds(MSIHANDLE install, const wchar_t *condition)
{
    return MsiEvaluateConditionW(install, condition) == MSICONDITION_TRUE;
}

__declspec(dllexport) UINT __stdcall refuse(MSIHANDLE install)
{
    static const struct { const wchar_t *condition; int sentence; } NO[] = {
        {L"NEWER AND NOT Installed", NEWER},
        {L"INSTALLEDBY = \"setup\" AND NOT Installed AND NOT BELONGSTO", BY_SETUP},
        {L"BELONGSTO AND NOT Installed AND (INSTALLEDBY <> \"msi\" OR HEREVERSION <> BELONGSTO)", NO_PROGRAM},
        {L"NOT BELONGSTO AND REMOVE = \"ALL\" AND PICTURES AND NOT UPGRADINGPRODUCTCODE", PICTURES_FIRST},
    };
    for (int one = 0; one < (int)(sizeof NO / sizeof *NO); one++)
        if (holds(install, NO[one].condition)) return say_no(install, NO[one].sentence);
    wchar_t folder[1024], part[1024];
    DWORD size = 1024;
    if (MsiGetPropertyW(install, L"INSTALLDIR", folder, &size) == ERROR_SUCCESS && is_running(folder)) return say_no(install, RUNNING);
    lstrcpyW(part, folder);
    if (*part && part[lstrlenW(part) - 1] == L'\\') part[lstrlenW(part) - 1] = 0;
    for (int turn = 0; *part && is_held(part); turn++) {
        if (turn == 60) return say_no(install, HELD);
        Sleep(500);
    }
    MsiSetPropertyW(install, L"KindName", words()[KIND]);
    MsiSetPropertyW(install, L"Summary", words()[SUMMARY]);
    return ERROR_SUCCESS;
}

/* Kinds of files have changed. */
__declspec(dllexport) UINT __stdcall tell_shell(MSIHANDLE install)
{
    (void)install;
    SHChangeNotify(SHCNE_ASSOCCHANGED, SHCNF_IDLIST, NULL, NULL);
    return ERROR_SUCCESS;
}
