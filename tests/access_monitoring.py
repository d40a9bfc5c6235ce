"""More lines of the table of `tests.access_table`, in the same columns: monitoring of the year."""

# ruff: noqa: E501  (a table is read across)

MONITORING = """
Мониторинг                      | /monitoring/                                     | нет   да    да    да    нет   нет   нет   вход
Мониторинг другого года         | /monitoring/?year={year}                         | нет   да    да    да    нет   нет   нет   вход
Список за числом: встречи       | /monitoring/list/meetings/                       | нет   да    да    нет   нет   нет   нет   вход
Список за числом: запросы       | /monitoring/list/served/                         | нет   да    да    да    нет   нет   нет   вход
Список за числом: отметки       | /monitoring/list/satisfied_mentees/              | нет   да    нет   нет   нет   нет   нет   вход
Список за числом: рост          | /monitoring/list/growth/                         | нет   да    нет   нет   нет   нет   нет   вход
Список за числом в XLSX         | /monitoring/list/ended_early/export/             | нет   да    да    да    нет   нет   нет   вход
Выводы мониторинга              | /monitoring/note/                                | нет   да    нет   нет   нет   нет   нет   вход
Черновик выводов из ответов     | /monitoring/note/?from=answers                   | нет   да    нет   нет   нет   нет   нет   вход
Пороги мониторинга              | /monitoring/rules/                               | нет   да    нет   нет   нет   нет   нет   вход
Отчёт о мониторинге             | /documents/monitoring/{year}.docx                | нет   да    да    да    нет   нет   нет   вход
"""
