"""The language that names of a State's citizens are written in: the official one, by Unicode's CLDR.

Of those that are read; a State with several is under the first that is not English.
"""

from __future__ import annotations

from collections.abc import Mapping

_NATIONS = {
    "ar": ("ARE BHR COM DZA EGY ERI ESH IRQ ISR JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SOM SYR TCD TUN YEM"),
    "en": (
        "AIA ASM ATG AUS BHS BLZ BMU BRB BWA CCK COK CXR CYM DMA FJI FLK FSM GBR GGY GHA GIB GMB GRD GUM "
        "GUY IMN IND IOT IRL JAM JEY KEN KIR KNA LBR LCA LSO MHL MLT MNP MSR MWI NAM NFK NGA NIU NRU NZL "
        "PAK PCN PLW PNG SGS SHN SLB SLE SSD SWZ SXM TCA TKL TON TTO TUV TZA UGA UMI USA VCT VGB VIR WSM "
        "ZAF ZMB ZWE"
    ),
    "es": ("ARG BOL CHL COL CRI CUB DOM ECU ESP GNQ GTM HND MEX NIC PAN PER PRI PRY SLV URY VEN"),
    "fil": ("PHL"),
    "fr": (
        "BDI BEL BEN BFA BLM CAF CAN CHE CIV CMR COD COG DJI FRA GAB GIN GLP GUF HTI LUX MAF MCO MDG MLI "
        "MTQ MUS MYT NCL NER PYF REU RWA SEN SPM SYC TGO VUT WLF"
    ),
    "id": ("IDN"),
    "km": ("KHM"),
    "ms": ("BRN MYS"),
    "my": ("MMR"),
    "pt": ("AGO BRA CPV GNB MOZ PRT STP TLS"),
    "th": ("THA"),
    "vi": ("VNM"),
    "zh-Hans": ("CHN SGP"),
    "zh-Hant": ("HKG MAC TWN"),
}
LANGUAGE_OF: Mapping[str, str] = {code: language for language, codes in _NATIONS.items() for code in codes.split()}
"""By alpha-3."""
