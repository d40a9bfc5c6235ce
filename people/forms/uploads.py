"""A file with a table, or a table pasted from Word or Excel."""

from django import forms

from people.models import TableUpload
from people.tables import MAX_SIZE, Document, read_document, read_pasted


def one_is_enough(form: forms.Form, *names: str) -> None:
    """Of these fields one must be filled, so none of them is called optional."""
    for name in names:
        form.fields[name].instead_of_another = True


class TableFileForm(forms.Form):
    """One of the two is enough; the page's script (js/paste.js) fills `pasted_html`."""

    file = forms.FileField(
        label="Файл с таблицей",
        required=False,
        help_text="Excel, LibreOffice, Word, страница сайта, CSV; до 20 МБ.",
    )
    pasted = forms.CharField(
        label="Или вставьте таблицу",
        required=False,
        strip=False,  # tabs at the end are empty cells of the last row
        widget=forms.Textarea(attrs={"rows": 5, "data-paste-html": "pasted_html"}),
        help_text="Выделите таблицу в Word, Excel или на странице сайта, скопируйте и вставьте.",
    )
    pasted_html = forms.CharField(required=False, widget=forms.HiddenInput)
    too_big = "Оставьте в файле только таблицу или вставьте её ниже."

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        one_is_enough(self, "file", "pasted")

    def clean(self):
        cleaned = super().clean()
        file = cleaned.get("file")
        if not self.errors and not file and not cleaned.get("pasted", "").strip():
            self.add_error("file", "Выберите файл или вставьте таблицу.")
        if file and file.size > MAX_SIZE:
            self.add_error("file", f"Файл больше {MAX_SIZE // 2**20} МБ. {self.too_big}")
        return cleaned

    @property
    def source(self) -> dict:
        """name, content and pasted, as uploads keep them; the file goes before the pasted text."""
        if file := self.cleaned_data["file"]:
            return {"name": file.name[:255], "content": file.read(), "pasted": False}
        pasted = self.cleaned_data["pasted_html"] or self.cleaned_data["pasted"]
        return {"name": "вставленная таблица", "content": pasted.encode(), "pasted": True}

    def as_upload(self, *, purpose: TableUpload.Purpose, author) -> TableUpload:
        """An unsaved upload of what was given."""
        return TableUpload(purpose=purpose, author=author, **self.source)

    @property
    def source_field(self) -> str:
        """The field beside which a refusal of the reader is said."""
        return "file" if self.cleaned_data.get("file") else "pasted"


def read_upload(upload) -> Document:
    """The document of a waiting upload. Raises UnreadableFile."""
    content = bytes(upload.content)
    return read_pasted(content.decode()) if upload.pasted else read_document(content, upload.name)
