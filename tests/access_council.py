"""More lines of the table of `tests.access_table`, in the same columns: sittings of the council."""

# ruff: noqa: E501  (a table is read across)

COUNCIL = """
Заседания совета                | /council/                                        | нет   да    да    да    нет   да    нет   вход
Заседания в XLSX                | /council/export/                                 | нет   да    да    да    нет   да    нет   вход
Новое заседание                 | /council/new/                                    | нет   да    нет   нет   нет   нет   нет   вход
Состав совета                   | /council/members/                                | нет   да    нет   нет   нет   нет   нет   вход
Срок члена совета               | /council/members/{council_member}/               | нет   да    нет   нет   нет   нет   нет   вход
Заседание                       | /council/{sitting}/                              | нет   да    да    да    нет   да    нет   вход
Исправить заседание             | /council/{sitting}/edit/                         | нет   да    нет   нет   нет   нет   нет   вход
Отметить заседание проведённым  | POST /council/{sitting}/step/hold/               | нет   да    нет   нет   нет   нет   нет   вход
Внести № протокола              | POST /council/{sitting}/number/                  | нет   да    нет   нет   нет   да    нет   вход
Кто был на заседании            | /council/{sitting}/attendance/                   | нет   да    нет   нет   нет   нет   нет   вход
Вынести вопрос                  | POST /council/{sitting}/items/add/               | нет   да    нет   нет   нет   нет   нет   вход
Вопрос повестки                 | /council/{sitting}/items/{sitting_item}/         | нет   да    нет   нет   нет   нет   нет   вход
Переставить вопрос повестки     | POST /council/{sitting}/items/{sitting_item}/move/ to=1 | нет   да    нет   нет   нет   нет   нет   вход
Снять вопрос с повестки         | POST /council/{sitting}/items/{sitting_item}/remove/ | нет   да    нет   нет   нет   нет   нет   вход
Снять предмет с повестки        | POST /council/{sitting}/subjects/{sitting_subject}/remove/ | нет   да    нет   нет   нет   нет   нет   вход
Исправить № протокола поправкой | POST /council/{sitting}/renumber/                | нет   да    нет   нет   нет   нет   нет   вход
Внести решения заседания        | POST /council/{sitting}/record/                  | нет   да    нет   нет   нет   нет   нет   вход
Отменить решение поправкой      | /council/{sitting}/subjects/{sitting_subject}/amend/ | нет   да    нет   нет   нет   нет   нет   вход
Материалы к заседанию           | /council/{sitting}/pack/                         | нет   да    да    да    нет   нет   нет   вход
Собрать материалы               | POST /council/{sitting}/pack/begin/              | нет   да    да    да    нет   нет   нет   вход
Материалы одним файлом          | /council/{sitting}/pack/file/                    | нет   да    да    да    нет   нет   нет   вход
Сверить вынесенное              | POST /council/{sitting}/subjects/{sitting_subject}/look/ | нет   да    нет   нет   нет   нет   нет   вход
Повестка на бумаге              | /documents/sitting-agenda/{sitting}.docx         | нет   да    да    да    нет   да    нет   вход
Протокол на бумаге              | /documents/sitting-minutes/{sitting}.docx        | нет   да    да    да    нет   да    нет   вход
Выписка на бумаге               | /documents/sitting-extract/{sitting_item}.docx   | нет   да    да    да    нет   да    нет   вход
Нагрузка наставников на бумаге  | /documents/mentor-load/{year}.docx               | нет   да    да    да    нет   нет   нет   вход
Лист заседания на бумаге        | /documents/sitting-sheet/{sitting}.docx          | нет   да    да    да    нет   да    нет   вход
"""
