"""What surveys export: names of groups and fields, meta columns, repeat groups on sheets of their own, interviewers."""

from __future__ import annotations

from collections.abc import Sequence

from tests.intake.shapes.traps.columns import (
    Col,
    Who,
    aged,
    born,
    counted,
    dated,
    digits,
    given,
    household,
    latitude,
    loose,
    native,
    other,
    sex,
    stamped,
    surname,
    trap,
    whole,
)  # fmt: skip
from tests.intake.shapes.traps.shape import Maker, shape

FAMILY = "survey exports"


def meta(submitter: str = "enumerator_04") -> list[Col]:
    return [
        digits("_id", 210_000_000, 299_999_999), loose("_uuid", "9a1c2e60-3b6f-4f0e-8a51-0d9c5f1b7e11"),
        stamped("_submission_time", "%Y-%m-%dT%H:%M:%S"), loose("_validation_status", "validation_status_approved", None),
        loose("_submitted_by", submitter), loose("__version__", "vKq7RzN8YpLmXw4"), counted("_index"),
    ]  # fmt: skip


@shape(FAMILY)
def kobo_households_and_members(make: Maker) -> None:
    """People are the members; of a household its head and the interviewer are named."""
    who = make.crowd("SDN", 14, 24)
    heads = [one for one in who if one.head]
    number = {one.home: at for at, one in enumerate(heads, 1)}
    make.table(
        make.sheet("HH Registration"),
        [
            stamped("start", "%Y-%m-%dT%H:%M:%S.000+03:00"), stamped("end", "%Y-%m-%dT%H:%M:%S.000+03:00"),
            stamped("today", "%Y-%m-%d"), loose("deviceid", "collect:Xw2kLm9"), other("Name of enumerator", "SDN"),
            trap("Do you agree to participate?", "Yes"), whole("Name of head of household"),
            Col("Household size", lambda w: w.size), latitude("_GPS_latitude", 15.5), latitude("_GPS_longitude", 32.5),
            *meta(),
        ],
        heads, true=False,
    )  # fmt: skip
    make.table(
        make.sheet("members"),
        [
            counted("_index"), whole("Name of household member"), sex("Sex", "Male", "Female"), aged("Age (years)"),
            trap("Relationship to head", "Head", "Spouse", "Son", "Daughter"), trap("Pregnant", "No", "No", "Yes"),
            trap("_parent_table_name", "HH Registration"), Col("_parent_index", lambda w: number[w.home]),
            digits("_submission__id", 210_000_000, 299_999_999), loose("_submission__uuid", "9a1c2e60-3b6f-4f0e-8a51-0d9c5f1b7e11"),
            stamped("_submission__submission_time", "%Y-%m-%dT%H:%M:%S"),
        ],
        who,
    )  # fmt: skip


@shape(FAMILY)
def kobo_members_fr(make: Maker) -> None:
    who = make.crowd("HTI", 12, 20)
    heads = [one for one in who if one.head]
    make.table(
        make.sheet("Enquête ménage"),
        [
            stamped("start", ""), stamped("end", ""), other("Nom de l'enquêteur", "HTI"), trap("Consentement", "Oui"),
            loose("Commune", "Croix-des-Bouquets", "Delmas", "Tabarre"), whole("Nom du chef de ménage"),
            Col("Taille du ménage", lambda w: w.size), *meta("enqueteur1"),
        ],
        heads, true=False,
    )  # fmt: skip
    make.table(
        make.sheet("grp_membres"),
        [
            surname("Nom du membre"), given("Prénom du membre"), sex("Sexe", "Homme", "Femme"), born("Date de naissance", ""),
            trap("Lien avec le chef de ménage", "Chef", "Époux/se", "Enfant"), trap("A une pièce d'identité ?", "Non", "Oui"),
            counted("_index"), trap("_parent_table_name", "Enquête ménage"), digits("_parent_index", 1, 9),
        ],
        who,
    )  # fmt: skip


@shape(FAMILY)
def odk_central_es(make: Maker) -> None:
    make.csv(
        [
            stamped("SubmissionDate", "%Y-%m-%dT%H:%M:%S.000Z"), stamped("start", "%Y-%m-%dT%H:%M:%S.000-05:00"),
            stamped("end", "%Y-%m-%dT%H:%M:%S.000-05:00"), stamped("today", "%Y-%m-%d"), other("encuestador", "COL"),
            trap("consentimiento", "si", "si", "no"), given("datos_persona-nombres"), surname("datos_persona-apellidos"),
            sex("datos_persona-sexo", "hombre", "mujer"), aged("datos_persona-edad"),
            latitude("ubicacion-Latitude", 4.6), latitude("ubicacion-Longitude", 74.0), loose("ubicacion-Altitude", "2548.1"),
            digits("ubicacion-Accuracy", 3, 20), loose("meta-instanceID", "uuid:0b7d"), loose("KEY", "uuid:0b7d"),
            trap("SubmitterName", "Equipo Norte", "Equipo Sur"), trap("AttachmentsPresent", "0", "1"), loose("Status", None),
        ],
        make.crowd("COL"),
    )  # fmt: skip


@shape(FAMILY)
def kobo_one_person_a_row(make: Maker) -> None:
    make.list(
        [
            stamped("start", "%Y-%m-%dT%H:%M:%S.000+03:00"), stamped("end", "%Y-%m-%dT%H:%M:%S.000+03:00"), stamped("today", ""),
            trap("username", "field_team_2", "field_team_3"), trap("phonenumber", "254712345678", "254798765432"),
            other("gen/interviewer", "KEN"), trap("gen/interviewer_organisation", "Kenya Red Cross", "IOM Kenya"),
            surname("person/last_name"), given("person/first_name"), sex("person/gender", "male", "female"), aged("person/age"),
            trap("person/age_group", "adult", "minor"), trap("person/has_doc", "no", "yes"),
            trap("person/needs", "none", "water", "medical food"), Col("person/needs/medical", lambda w: w.pick(0, 1)),
            Col("person/needs/water", lambda w: w.pick(0.0, 1.0)), Col("person/needs/none", lambda w: w.pick(False, True)),
            loose("_gps", "-1.2921 36.8219 1700 4.5"), latitude("_gps_latitude", -2.0), latitude("_gps_longitude", 36.0),
            digits("_gps_precision", 2, 9), *meta(),
        ],
        make.crowd("KEN UGA TZA"), "Border monitoring",
    )  # fmt: skip


@shape(FAMILY)
def name_row_and_label_row(make: Maker) -> None:
    """Names of the form's fields in the first row, its questions in the second."""
    columns = [
        stamped("start", ""), stamped("end", ""), other("enum_name", "NPL"), surname("surname"), given("first_name"),
        sex("sex", "Male", "Female"), born("dob", ""), origin("district", "Kailali", "Bajura"), Col("hh_size", lambda w: w.size),
        trap("consent", "yes"),
    ]  # fmt: skip
    labels = [
        "Start of interview", "End of interview", "Enumerator's name", "What is your family name?", "What is your first name?",
        "Sex of the respondent", "Date of birth", "District", "How many people live in your household?",
        "Do you agree to be interviewed?",
    ]  # fmt: skip
    sheet = make.sheet("data")
    make.lines(sheet, [one.title for one in columns], labels)
    make.table(sheet, columns, make.crowd("NPL"), titles=False)
    for told in make.people:
        told.expected.open |= {"province"}


@shape(FAMILY)
def label_row_and_name_row_am(make: Maker) -> None:
    columns = [
        other("የመረጃ ሰብሳቢ ስም", "KEN"), whole("ሙሉ ስም"), sex("ጾታ", "ወንድ", "ሴት"), aged("ዕድሜ"),
        loose("የመጡበት ክልል", "ኦሮሚያ", "አማራ", "ትግራይ"), phone_of("ስልክ ቁጥር"), trap("ፈቃድ", "አዎ", "አይ"),
    ]  # fmt: skip
    sheet = make.sheet("ምዝገባ")
    make.lines(
        sheet, [one.title for one in columns], ["enumerator", "full_name", "sex", "age", "region", "phone", "consent"]
    )
    make.table(sheet, columns, make.crowd("KEN UGA"), titles=False)
    for told in make.people:
        told.expected.open |= {"province"}


def phone_of(title: str) -> Col:
    return Col(title, lambda w: w.phone)


@shape(FAMILY)
def interviewers_beside(make: Maker) -> None:
    """A sheet of staff with names, sexes and telephones, one of villages, one of choices."""
    who = make.crowd("THA KHM LAO", 12, 20)
    make.table(
        make.sheet("Data"),
        [
            counted("S/N"), whole("Respondent name"), sex("Gender"), aged("Age"), household("HH ID"),
            loose("Village", "Ban Mae La", "Umpiem"), stamped("Interview date", ""), dated("Displaced since", (2021, 2025), ""),
        ],
        who,
    )  # fmt: skip
    staff(
        make,
        "Enumerators",
        "THA",
        [whole("Enumerator name"), sex("Gender"), phone_of("Mobile"), trap("Team", "A", "B")],
    )
    choices = make.sheet("choices")
    make.lines(
        choices, ["list_name", "name", "label"], ["yesno", "yes", "Yes"], ["yesno", "no", "No"], ["sex", "M", "Male"]
    )


def staff(make: Maker, name: str, nations: str, columns: Sequence[Col]) -> list[Who]:
    """Some who are no travellers, on a sheet of their own."""
    them = make.crowd(nations, 4, 8)
    make.table(make.sheet(name), columns, them, true=False)
    return them


@shape(FAMILY)
def needs_assessment_my(make: Maker) -> None:
    make.list(
        [
            counted("စဉ်"), stamped("စာရင်းသွင်းသည့်ရက်", "%d.%m.%Y"), other("မေးမြန်းသူ", "THA"), whole("အမည်"),
            aged("အသက်"), trap("လိုအပ်ချက်", "ဆေး", "အစားအစာ", "ရေ"), digits("မိသားစုဝင်ဦးရေ", 1, 7), phone_of("ဖုန်း"),
            native_village("ကျေးရွာ"),
        ],
        make.crowd("IDN KHM"),
    )  # fmt: skip


def origin(title: str, *names: str) -> Col:
    """Where somebody is from, by what is below a province in some countries; the field may have it or not."""
    return loose(title, *names)


def native_village(title: str) -> Col:
    return trap(title, "မြဝတီ", "ဝါးလေ", "ရှမ်းရွာ")


@shape(FAMILY)
def health_survey_uk(make: Maker) -> None:
    make.list(
        [
            counted("№"), stamped("Дата опитування", "%d.%m.%Y"), other("Інтерв'юер", "DEU"), native("ПІБ"), aged("Вік"),
            loose("Громада", "Куп'янськ", "Ізюм"), trap("Чи є документи", "так", "ні"), dated("Дата виїзду", (2022, 2025), "%d.%m.%Y"),
            digits("Кількість осіб у родині", 1, 6),
        ],
        make.crowd("UKR"),
    )  # fmt: skip
