"""Tables: header rows, layout tables, shading, page breaks, tables without rulings."""

from pagepicture import LEFT, TOP, found, grid, of_kind, picture, read, row_words
from policylint.documents.assemble import Assembled
from policylint.documents.model import Table
from policylint.documents.pdf.page import Grid, GridCell, Page, Rect
from policylint.documents.pdf.runs import Spot
from policylint.documents.pdf.shading import without_line_shading

TEXT = "\n".join(
    " |De gemeente werkt hier al jaren aan, samen met haar inwoners." for _ in range(6)
)
COLUMNS = [LEFT, LEFT + 120, LEFT + 200, LEFT + 280]


def table_page(*rows: tuple[str, ...], number: int = 1, bold: int = 0) -> Page:
    """A page with a ruled table of three columns, the first `bold` rows in bold."""
    page = picture(TEXT, number)
    edges = [500.0 - 20 * index for index in range(len(rows) + 1)]
    page.grids = [grid(COLUMNS, edges)]
    for index, row in enumerate(rows):
        style = picture("B|x" if index < bold else " |x").words[0].style
        for x, cell in zip(COLUMNS, row, strict=False):
            page.words += row_words(cell, x + 2, edges[index] - 14, style)
    return page


def only_table(result: Assembled[Spot]) -> Table:
    (table,) = result.tables
    return table


def values(result: Assembled[Spot], table: Table) -> list[list[str]]:
    return [[cell.span.of(result.text) for cell in row] for row in table.rows[table.header_rows :]]


def test_the_years_of_a_header_stand_over_their_values() -> None:
    result = read(
        table_page(
            ("Indicator", "Streefwaarde", "Streefwaarde"),
            ("", "2026", "2027"),
            ("Eenzaamheid", "46%", "45%"),
        )
    )
    table = only_table(result)
    assert table.header(result.text) == ("Indicator", "Streefwaarde 2026", "Streefwaarde 2027")
    assert values(result, table) == [["Eenzaamheid", "46%", "45%"]]


def test_a_table_without_header_has_none() -> None:
    result = read(table_page(("Baten", "10", "20"), ("Lasten", "30", "40")))
    assert only_table(result).header_rows == 0


def test_words_in_cells_are_no_headings_or_paragraphs() -> None:
    page = table_page(("Doel", "Actie", "Wie"), ("Wonen", "Bouwen", "College"), bold=1)
    assert of_kind("heading", page) == []
    assert len(of_kind("paragraph", page)) == 1


def test_a_grid_around_running_text_is_no_table() -> None:
    page = picture("\n".join([TEXT] * 3))
    page.grids = [grid([60, 500, 510], [TOP + 20, TOP - 230, TOP - 240])]
    assert [kind for kind, _ in found(page)] == ["paragraph"]


def test_shading_of_lines_does_not_cut_a_cell() -> None:
    cut = Grid(
        Rect(0, 0, 200, 40),
        [
            [GridCell(Rect(0, 20, 100, 40), 0), GridCell(Rect(100, 0, 200, 40), 1)],
            [GridCell(Rect(0, 0, 100, 20), 0)],
        ],
    )
    fills = [Rect(0, 0, 100, 40), Rect(0, 20, 100, 40), Rect(0, 0, 100, 20)]
    assert len(without_line_shading(cut, fills).rows) == 1
    assert len(without_line_shading(cut, []).rows) == 2


def test_a_table_goes_on_overleaf_and_its_header_is_not_repeated() -> None:
    header = ("Doel", "Actie", "Wie")
    first = table_page(header, ("Wonen", "Bouwen", "College"))
    second = table_page(header, ("Zorg", "Helpen", "Raad"), number=2)
    second.words = [word for word in second.words if word.baseline <= 500]
    result = read(first, second)
    table = only_table(result)
    assert values(result, table) == [["Wonen", "Bouwen", "College"], ["Zorg", "Helpen", "Raad"]]


def test_other_columns_overleaf_are_another_table() -> None:
    first = table_page(("Doel", "Actie", "Wie"), ("Wonen", "Bouwen", "College"))
    second = table_page(("Jaar", "Geld", "Uren"), ("Zorg", "Helpen", "Raad"), number=2)
    second.words = [word for word in second.words if word.baseline <= 500]
    second.grids = [grid([LEFT, LEFT + 50, LEFT + 200, LEFT + 280], [500, 480, 460])]
    assert len(read(first, second).tables) == 2


def test_figures_in_columns_without_rulings_are_a_table() -> None:
    page = picture(TEXT)
    rows = [
        ("Bedragen", "2026", "2027"),
        ("Baten", "1.200", "1.250"),
        ("Lasten", "900", "-"),
        ("Saldo", "300", "1.250"),
    ]
    for index, row in enumerate(rows):
        for x, cell in zip(COLUMNS, row, strict=False):
            page.words += row_words(cell, x, 500 - 14 * index)
    result = read(page)
    table = only_table(result)
    assert table.header(result.text) == ("Bedragen", "2026", "2027")
    assert values(result, table)[1] == ["Lasten", "900", "-"]


def test_a_figure_that_a_narrow_cell_breaks_is_one() -> None:
    page = picture(TEXT)
    page.grids = [grid([LEFT, LEFT + 64, LEFT + 104], [500, 480, 440])]
    page.words += row_words("Lijn", LEFT + 2, 486)
    page.words += row_words("2026", LEFT + 72, 486)
    page.words += [*row_words("Samenwerkin", LEFT + 2, 468), *row_words("g", LEFT + 2, 455)]
    page.words += [*row_words("237.06", LEFT + 72, 468), *row_words("2", LEFT + 72, 455)]
    result = read(page)
    assert values(result, only_table(result)) == [["Samenwerking", "237.062"]]


def test_rows_below_a_shaded_header_belong_to_its_table() -> None:
    page = picture(TEXT)
    page.grids = [grid(COLUMNS, [500, 480])]
    page.fills = [cell.rect for row in page.grids[0].rows for cell in row]
    rows = [("Indicator", "2026", "2027"), ("Eenzaamheid", "46%", "45%"), ("van ouderen", "", "")]
    for index, row in enumerate(rows):
        for x, cell in zip(COLUMNS, row, strict=False):
            page.words += row_words(cell, x + 2, 486 - 16 * index)
    page.words += row_words("Het aandeel eenzame ouderen daalt in deze jaren", LEFT, 400)
    result = read(page)
    assert values(result, only_table(result)) == [["Eenzaamheid van ouderen", "46%", "45%"]]


def test_text_with_a_number_now_and_then_is_no_table() -> None:
    page = picture(f"{TEXT}\n |In 2027 is het aandeel 45%, in 2026 nog 46%.")
    assert read(page).tables == ()
