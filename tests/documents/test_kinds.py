"""What a document is for, told by its title, file name, headings and words."""

from __future__ import annotations

from pathlib import Path

import pytest

from policylint.documents.model import DocumentKind
from policylint.documents.reading import read, read_text

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
ZANDERMEER = ROOT / "corpora" / "zandermeer-beleidsplan-eenzaamheid" / "plan.pdf"

TEXT = "In dit stuk staat wat er in de gemeente gebeurt en wie daarover beslist."


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Omgevingsvisie Hoogveld 2040", "kader"),
        ("Coalitieakkoord 2022-2026", "kader"),
        ("Sociale agenda Oosterwaard", "kader"),
        ("Beleidsplan Wmo 2024-2027", "beleidsplan"),
        ("Nota gezondheidsbeleid 2024-2027", "beleidsplan"),
        ("Integraal Veiligheidsplan", "beleidsplan"),
        ("Speel- en sportbeleid 2025-2029", "beleidsplan"),
        ("Warmteprogramma Zonzijde 2026-2035", "beleidsplan"),
        ("Samen buiten 2025-2030", "beleidsplan"),
        ("Regiovisie jeugdhulp 2026-2030", "kader"),
        ("Kadernota sociaal domein", "kader"),
        ("Wijkuitvoeringsplan Oost 2026-2030", "uitvoeringsplan"),
        ("Uitvoeringsprogramma Jeugd", "uitvoeringsplan"),
        ("Plan van aanpak laaggeletterdheid", "uitvoeringsplan"),
        ("Programmabegroting 2026", "begroting"),
        ("Kadernota 2027", "begroting"),
        ("Jaarstukken 2024", "verantwoording"),
        ("Tussenrapportage sociaal domein", "verantwoording"),
        ("Uitvoeringsovereenkomst welzijn", "opdracht"),
        ("Subsidieregeling mantelzorg", "opdracht"),
        ("Onderzoeksrapport rekenkamer Wmo", "rapport"),
        ("Besluitenlijst college", "overig"),
        ("Een dag in het dorp", "overig"),
    ],
)
def test_kind_by_title(title: str, kind: str) -> None:
    document = read_text(f"# {title}\n\n{TEXT}\n")
    assert document.kind == kind


def test_report_about_a_plan_is_no_plan() -> None:
    document = read_text(
        f"# Beleidsplan Wmo onderzocht\n\n## Onderzoeksvragen\n\n{TEXT}\n\n"
        "De rekenkamer vroeg dit.\n\n"
        f"## Bevindingen\n\n{TEXT}\n\n## Conclusies en aanbevelingen\n\n{TEXT}\n"
    )
    assert document.kind is DocumentKind.RAPPORT
    assert not document.kind.is_plan


def test_a_plan_may_say_what_the_rekenkamer_asked() -> None:
    document = read_text(f"# Samen verder\n\n{3 * TEXT} De rekenkamercommissie vroeg dat.\n")
    assert document.kind is DocumentKind.OVERIG


def test_file_name_counts() -> None:
    assert read_text(TEXT, "stuk.md").kind == "overig"
    assert read_text(TEXT, "beleidsplan_wmo_2024.md").kind == "beleidsplan"


def test_evidence_names_its_place() -> None:
    document = read_text("# Hoogveld\n\nBeleidsplan Wmo 2024-2027\n\n" + TEXT)
    (evidence,) = [e for e in document.kind_evidence if e.span]
    assert evidence.span is not None
    assert evidence.span.of(document.text) == "Beleidsplan"
    assert evidence.reason == "in de titel staat: “Beleidsplan”"


def test_kind_by_hand_overrules() -> None:
    document = read_text("# Beleidsplan Wmo\n\n" + TEXT, kind="rapport")
    assert document.kind is DocumentKind.RAPPORT
    assert [e.reason for e in document.kind_evidence] == ["met de hand gekozen"]


def test_sample_plan_in_pdf() -> None:
    assert read(ZANDERMEER).kind is DocumentKind.BELEIDSPLAN


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="no folder of real documents beside the checkout")
@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("documents/wassenaar_begroting_2024.pdf", {"begroting"}),
        ("documents/wassenaar_fetched_Jaarstukken_2023.pdf", {"verantwoording"}),
        ("documents/provincie_ZH_omgevingsvisie_deel1.pdf", {"kader"}),
        ("documents/geldrop-mierlo_coalitieakkoord_2022-2026.txt", {"kader"}),
        ("documents/wassenaar_coalitieakkoord_2022-2026.txt", {"kader"}),
        ("documents/hoofdlijnenakkoord_2024.pdf", {"kader"}),
        ("documents/Kamerbrief_innovatie_missie.pdf", {"kader", "beleidsplan"}),
        ("documents/Internationale_Klimaatstrategie.pdf", {"kader", "beleidsplan"}),
        ("documents/VNG_Digitale_Agenda.md", {"kader", "beleidsplan"}),
        ("documents/h-tk-20082009-4445-4480.pdf", {"overig"}),
        ("documents/wassenaar_besluitenlijst_bw_9_juli_2024.pdf", {"overig"}),
        ("documents/1848-notificatie-met-undefined-unicodes.pdf", {"overig"}),
        ("seeds/000_7a3afd259fbd8582.txt", {"rapport"}),
        ("seeds/003_f5779567e99cd8ab.txt", {"rapport"}),
    ],
)
def test_kinds_of_real_documents(name: str, kinds: set[str]) -> None:
    assert read(SHARED / name).kind in kinds
