"""More lines of the table of `tests.access_table`, in the same columns: interviews of pairs."""

# ruff: noqa: E501  (a table is read across)

INTERVIEWS = """
Собеседования                   | /interviews/                                     | нет   да    да    да    нет   нет   нет   вход
Собеседования: что прошло       | /interviews/?when=unmarked                       | нет   да    да    да    нет   нет   нет   вход
Собеседования в XLSX            | /interviews/export/                              | нет   да    да    да    нет   нет   нет   вход
Запланировать собеседования     | /interviews/plan/                                | нет   да    нет   нет   нет   нет   нет   вход
Запланировать с одной парой     | /interviews/plan/{pair}/                         | нет   да    нет   нет   нет   нет   нет   вход
Протокол собеседования          | /documents/interview/{held_interview}.docx       | нет   да    да    да    нет   нет   нет   вход
Бланки собеседований одного дня | /documents/interview-blanks/{interview_day}.docx  | нет   да    нет   нет   нет   нет   нет   вход
Бланк собеседования             | /documents/interview-blank/{planned_interview}.docx | нет   да    нет   нет   нет   нет   нет   вход
Запланированное собеседование   | /interviews/{planned_interview}/                 | нет   да    нет   нет   нет   нет   нет   вход
Проведённое собеседование       | /interviews/{held_interview}/                    | нет   да    да    да    нет   нет   нет   вход
Собеседование за столом         | /interviews/{planned_interview}/table/           | нет   да    нет   нет   нет   нет   нет   вход
Свои ответы к собеседованию     | /interviews/{planned_interview}/mine/            | нет   нет   нет   нет   нет   нет   нет   вход
Собеседование: когда и где      | /interviews/{planned_interview}/edit/            | нет   да    нет   нет   нет   нет   нет   вход
Отменить собеседование          | POST /interviews/{planned_interview}/step/cancel/ | нет   да    нет   нет   нет   нет   нет   вход
Наборы вопросов                 | /interviews/sets/                                | нет   да    нет   нет   нет   нет   нет   вход
Взять обычные наборы вопросов   | POST /interviews/sets/usual/                     | нет   да    нет   нет   нет   нет   нет   вход
Новый набор вопросов            | POST /interviews/sets/new/                       | нет   да    нет   нет   нет   нет   нет   вход
Набор вопросов                  | /interviews/sets/{question_set}/                 | нет   да    нет   нет   нет   нет   нет   вход
Слова набора вопросов           | /interviews/sets/{question_set}/edit/            | нет   да    нет   нет   нет   нет   нет   вход
Новая редакция набора           | POST /interviews/sets/{question_set}/succeed/    | нет   да    нет   нет   нет   нет   нет   вход
Новый вопрос                    | /interviews/sets/{question_set}/questions/new/   | нет   да    нет   нет   нет   нет   нет   вход
Вопрос                          | /interviews/sets/{question_set}/questions/{question}/ | нет   да    нет   нет   нет   нет   нет   вход
Переставить вопрос              | POST /interviews/sets/{question_set}/questions/{question}/move/ to=2 | нет   да    нет   нет   нет   нет   нет   вход
Убрать вопрос                   | POST /interviews/sets/{question_set}/questions/{question}/remove/ | нет   да    нет   нет   нет   нет   нет   вход
"""
