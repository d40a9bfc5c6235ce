"""More lines of the table of `tests.access_table`, in the same columns: the methodical library."""

# ruff: noqa: E501  (a table is read across)

LIBRARY = """
Методическая копилка            | /library/                                        | нет   да    да    да    нет   да    да    вход
Предложенное в копилку          | /library/?state=offered                          | нет   да    да    да    нет   да    да    вход
Копилка в XLSX                  | /library/export/                                 | нет   да    да    да    нет   да    да    вход
Каталог копилки                 | /documents/library/{year}.docx                   | нет   да    да    да    нет   да    да    вход
Материал копилки                | /library/{material}/                             | нет   да    да    да    нет   да    да    вход
Предложенный материал           | /library/{offered_material}/                     | нет   да    нет   да    нет   нет   нет   вход
Виды материалов                 | /library/kinds/                                  | нет   да    нет   нет   нет   нет   нет   вход
Новый вид материала             | POST /library/kinds/add/                         | нет   да    нет   нет   нет   нет   нет   вход
Вид материала                   | POST /library/kinds/{library_kind}/              | нет   да    нет   нет   нет   нет   нет   вход
Порядок видов материалов        | POST /library/kinds/{library_kind}/move/ to=2    | нет   да    нет   нет   нет   нет   нет   вход
Новый материал                  | /library/new/                                    | нет   да    нет   да    нет   нет   да    вход
Карточка практики пары          | /library/new/?pair={pair}                        | нет   да    нет   нет   нет   нет   нет   вход
Исправить материал              | /library/{offered_material}/edit/                | нет   да    нет   нет   нет   нет   нет   вход
Предложить материал             | POST /library/{material}/offer/                  | нет   да    нет   да    нет   нет   да    вход
Решение эксперта                | POST /library/{offered_material}/judge/          | нет   да    нет   да    нет   нет   нет   вход
Убрать материал или вернуть     | POST /library/{offered_material}/move/ to=rewrite | нет   да    нет   нет   нет   нет   нет   вход
Согласие пары на показ           | POST /library/{offered_material}/word/ teacher=1 | нет   да    нет   нет   нет   нет   нет   вход
Отметить полезным               | POST /library/{material}/useful/                 | нет   да    да    да    нет   да    да    вход
Приложить файлы к материалу     | POST /library/{offered_material}/files/          | нет   да    нет   нет   нет   нет   нет   вход
Приложить файл к материалу      | POST /library/{offered_material}/one-file/       | нет   да    нет   нет   нет   нет   нет   вход
Файл копилки                    | /library/files/{material_file}/                  | нет   да    да    да    нет   да    да    вход
Снимок копилки                  | /library/files/{material_file}/preview/          | нет   да    да    да    нет   да    да    вход
Убрать файл копилки             | POST /library/files/{material_file}/remove/      | нет   да    нет   да    нет   нет   да    вход
Взять в копилку из портфолио    | POST /library/from-entry/{offered_entry}/        | нет   да    нет   нет   нет   нет   нет   вход
Из копилки для пары             | /library/for-pair/{pair}/                        | нет   да    нет   нет   нет   нет   нет   вход
"""
