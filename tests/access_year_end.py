"""The rows of tests.access_table about the end of a year."""

# ruff: noqa: E501  (a table is read across)

YEAR_END = """
Ближайшие сроки                 | /reminders/                                      | нет   да    нет   нет   нет   нет   нет   вход
Завершение года                 | /roadmap/{year}/close/                           | нет   да    нет   нет   нет   нет   нет   вход
Закрыть год                     | POST /roadmap/{year}/close/                      | нет   да    нет   нет   нет   нет   нет   вход
Открыть закрытый год            | POST /roadmap/{year}/reopen/                     | нет   да    нет   нет   нет   нет   нет   вход
Переход в следующий год         | /roadmap/{year}/next/                            | нет   да    нет   нет   нет   нет   нет   вход
Перенести в следующий год       | POST /roadmap/{year}/next/                       | нет   да    нет   нет   нет   нет   нет   вход
Архив года                      | /roadmap/{year}/archive/                         | нет   да    нет   нет   нет   нет   нет   вход
Итоги года на бумаге            | /documents/year-report/{year}.docx               | нет   да    да    да    нет   нет   нет   вход
"""
