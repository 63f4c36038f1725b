"""Reads an exported Word document as python-docx does: read_docx.py FILE.docx TITLE"""

import sys
import zipfile
from xml.dom import minidom

import docx
from docx.oxml.ns import qn


def main(path: str, title: str) -> None:
    with zipfile.ZipFile(path) as parcel:
        assert parcel.testzip() is None
        names = parcel.namelist()
        assert names[0] == "[Content_Types].xml", names[0]
        for name in names:
            if name.endswith((".xml", ".rels")):
                minidom.parseString(parcel.read(name))
        footnotes = minidom.parseString(parcel.read("word/footnotes.xml")).getElementsByTagName("w:footnote")

    document = docx.Document(path)
    assert title in document.core_properties.title, document.core_properties.title
    assert document.core_properties.author, "no author"
    assert document.core_properties.created == document.core_properties.modified is not None, "no dates"

    used = {paragraph.style.name for paragraph in document.paragraphs}
    headings = [p for p in document.paragraphs if p.style.name.startswith("Heading") and p.text]
    assert {"Heading 1", "Heading 2", "Heading 3"} <= used, used
    known = {style.style_id for style in document.styles}
    named = {style.get(qn("w:val")) for tag in ("w:pStyle", "w:rStyle", "w:tblStyle") for style in document.element.iter(qn(tag))}
    assert named <= known, f"styles that are used and not there: {named - known}"

    drawings = list(document.element.iter(qn("wp:inline")))
    for drawing in drawings:
        assert drawing.find(qn("wp:docPr")).get("descr"), "a picture without a description"
        relation = next(drawing.iter(qn("a:blip"))).get(qn("r:embed"))
        image = document.part.related_parts[relation].image
        assert image.px_width > 0
    ids = [drawing.find(qn("wp:docPr")).get("id") for drawing in drawings]
    assert len(ids) == len(set(ids)), "two drawings of one number"

    referred = [int(mark.get(qn("w:id"))) for mark in document.element.iter(qn("w:footnoteReference"))]
    held = [int(note.getAttribute("w:id")) for note in footnotes if int(note.getAttribute("w:id")) > 0]
    assert referred == held == list(range(1, len(held) + 1)), (referred, held)

    bookmarks = {mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))}
    anchors = {link.get(qn("w:anchor")) for link in document.element.iter(qn("w:hyperlink"))} - {None}
    assert anchors and anchors <= bookmarks

    for table in document.tables:
        columns = len(table._tbl.tblGrid.findall(qn("w:gridCol")))
        assert all(len(row._tr.findall(qn("w:tc"))) == columns for row in table.rows)
    for number in document.element.iter(qn("w:numId")):
        assert document.part.numbering_part.element.num_having_numId(int(number.get(qn("w:val")))) is not None
    print(f"{path}: {len(headings)} headings, {len(document.tables)} tables, {len(drawings)} pictures, {len(held)} footnotes")


main(*sys.argv[1:])
