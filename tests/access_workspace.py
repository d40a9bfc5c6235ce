"""More lines of the table of `tests.access_table`, in the same columns: what a pair does together."""

# ruff: noqa: E501  (a table is read across)

WORKSPACE = """
Журнал встреч пары              | /pairs/{pair}/meetings/                          | нет   да    да    нет   нет   нет   нет   вход
Журнал встреч в XLSX            | /pairs/{pair}/meetings/export/                   | нет   да    нет   нет   нет   нет   нет   вход
Журнал встреч на бумаге         | /documents/meetings/{pair}.docx                  | нет   да    нет   нет   нет   нет   нет   вход
Кто читает журнал встреч        | POST /pairs/{pair}/meetings/open/                | нет   нет   нет   нет   нет   нет   нет   вход
Записать встречу                | /pairs/{pair}/meetings/new/                      | нет   да    нет   нет   нет   нет   нет   вход
Встреча                         | /pairs/{pair}/meetings/{meeting}/                | нет   да    нет   нет   нет   нет   нет   вход
Исправить встречу               | /pairs/{pair}/meetings/{meeting}/edit/           | нет   да    нет   нет   нет   нет   нет   вход
Подтвердить встречу             | POST /pairs/{pair}/meetings/{meeting}/confirm/   | нет   нет   нет   нет   нет   нет   нет   вход
Возразить против записи         | POST /pairs/{pair}/meetings/{meeting}/dispute/   | нет   нет   нет   нет   нет   нет   нет   вход
Слово второй стороны на бумаге  | POST /pairs/{pair}/meetings/{meeting}/paper/     | нет   да    нет   нет   нет   нет   нет   вход
Открыть запись заместителю      | POST /pairs/{pair}/meetings/{meeting}/open/      | нет   нет   нет   нет   нет   нет   нет   вход
Убрать встречу                  | POST /pairs/{pair}/meetings/{meeting}/away/      | нет   да    нет   нет   нет   нет   нет   вход
Вернуть встречу                 | POST /pairs/{pair}/meetings/{meeting}/back/      | нет   да    нет   нет   нет   нет   нет   вход
Личная заметка к встрече        | POST /pairs/{pair}/meetings/{meeting}/note/      | нет   нет   нет   нет   нет   нет   нет   вход
Приложить файлы к встрече       | POST /pairs/{pair}/meetings/{meeting}/files/     | нет   да    нет   нет   нет   нет   нет   вход
Приложить файл к встрече        | POST /pairs/{pair}/meetings/{meeting}/one_file/  | нет   да    нет   нет   нет   нет   нет   вход
Файл встречи                    | /pairs/{pair}/meetings/files/{meeting_file}/     | нет   да    нет   нет   нет   нет   нет   вход
Снимок встречи                  | /pairs/{pair}/meetings/files/{meeting_file}/preview/ | нет   да    нет   нет   нет   нет   нет   вход
Убрать файл встречи             | POST /pairs/{pair}/meetings/files/{meeting_file}/remove/ | нет   да    нет   нет   нет   нет   нет   вход
Чей это сеанс                   | /me/outbox/                                      | да    да    да    да    да    да    да    вход
Мой календарь                   | /me/calendar/                                    | да    да    да    да    да    да    да    вход
Новый адрес календаря           | POST /me/calendar/new/                           | да    да    да    да    да    да    да    вход
Отозвать адрес календаря        | POST /me/calendar/revoke/                        | да    да    да    да    да    да    да    вход
Календарь по адресу             | /calendar/{calendar}.ics                         | да    да    да    да    да    да    да    да

Программы пар                   | /programmes/                                     | нет   да    нет   да    нет   нет   нет   вход
Программы пар: выгрузка         | /programmes/export/                              | нет   да    нет   да    нет   нет   нет   вход
Пары без программы              | /programmes/?state=none                          | нет   да    нет   да    нет   нет   нет   вход
Образцы программ                | /programmes/patterns/                            | нет   да    нет   нет   нет   нет   нет   вход
Новый образец                   | POST /programmes/patterns/new/                   | нет   да    нет   нет   нет   нет   нет   вход
Образец программы               | /programmes/patterns/{pattern}/                  | нет   да    нет   нет   нет   нет   нет   вход
Слова образца                   | /programmes/patterns/{pattern}/edit/             | нет   да    нет   нет   нет   нет   нет   вход
Новый пункт образца             | /programmes/patterns/{pattern}/items/new/        | нет   да    нет   нет   нет   нет   нет   вход
Пункт образца                   | /programmes/patterns/{pattern}/items/{pattern_item}/ | нет   да    нет   нет   нет   нет   нет   вход
Переставить пункт образца       | POST /programmes/patterns/{pattern}/items/{pattern_item}/move/ to=2 | нет   да    нет   нет   нет   нет   нет   вход
Убрать пункт образца            | POST /programmes/patterns/{pattern}/items/{pattern_item}/remove/ | нет   да    нет   нет   нет   нет   нет   вход
Программа пары                  | /pairs/{pair}/programme/                         | нет   да    да    да    нет   нет   нет   вход
Программа пары: календарь       | /pairs/{pair}/programme/?view=calendar           | нет   да    да    да    нет   нет   нет   вход
Утверждённая программа          | /pairs/{approved_pair}/programme/                | нет   да    да    да    нет   нет   нет   вход
Программа на бумаге             | /documents/programme/{approved_pair}.docx        | нет   да    нет   да    нет   нет   нет   вход
Изменение для группы пар        | /programmes/group/                               | нет   да    нет   нет   нет   нет   нет   вход
Образец по программе            | POST /pairs/{approved_pair}/programme/pattern/   | нет   да    нет   нет   нет   нет   нет   вход
Начать программу                | POST /pairs/{pair}/programme/start/              | нет   да    нет   нет   нет   нет   нет   вход
Слова программы                 | /pairs/{pair}/programme/edit/                    | нет   да    нет   нет   нет   нет   нет   вход
Сдвинуть сроки                  | POST /pairs/{pair}/programme/shift/ weeks=1      | нет   да    нет   нет   нет   нет   нет   вход
Шаг программы                   | POST /pairs/{pair}/programme/steps/offer/        | нет   да    нет   нет   нет   нет   нет   вход
Ответ на изменение программы    | POST /pairs/{approved_pair}/programme/amendments/1/withdraw/ | нет   да    нет   нет   нет   нет   нет   вход
Новый пункт плана               | /pairs/{pair}/programme/items/new/               | нет   да    нет   нет   нет   нет   нет   вход
Пункт плана                     | /pairs/{pair}/programme/items/{plan_item}/       | нет   да    нет   нет   нет   нет   нет   вход
Пункт выполнен                  | POST /pairs/{pair}/programme/items/{plan_item}/done/ | нет   да    нет   нет   нет   нет   нет   вход
Снять отметку с пункта          | POST /pairs/{pair}/programme/items/{plan_item}/reopen/ | нет   да    нет   нет   нет   нет   нет   вход
Копировать пункт                | POST /pairs/{pair}/programme/items/{plan_item}/copy/ | нет   да    нет   нет   нет   нет   нет   вход
Переставить пункт               | POST /pairs/{pair}/programme/items/{plan_item}/move/ to=1 | нет   да    нет   нет   нет   нет   нет   вход
Убрать пункт                    | POST /pairs/{pair}/programme/items/{plan_item}/remove/ | нет   да    нет   нет   нет   нет   нет   вход
Портфолио пары                  | /pairs/{pair}/portfolio/                         | нет   да    да    нет   нет   нет   нет   вход
Новая запись портфолио          | /pairs/{pair}/portfolio/new/                     | нет   да    нет   нет   нет   нет   нет   вход
Убранное из портфолио           | /pairs/{pair}/portfolio/away/                    | нет   да    нет   нет   нет   нет   нет   вход
Порядок записей портфолио       | /pairs/{pair}/portfolio/order/{section}/         | нет   да    нет   нет   нет   нет   нет   вход
Запись портфолио                | /pairs/{pair}/portfolio/{closed_entry}/                 | нет   да    нет   нет   нет   нет   нет   вход
Открытая запись портфолио       | /pairs/{pair}/portfolio/{opened_entry}/          | нет   да    нет   нет   нет   нет   нет   вход
Правка закрытой записи          | /pairs/{pair}/portfolio/{closed_entry}/edit/            | нет   нет   нет   нет   нет   нет   нет   вход
Правка записи портфолио         | /pairs/{pair}/portfolio/{opened_entry}/edit/     | нет   да    нет   нет   нет   нет   нет   вход
Прежние тексты закрытой записи  | /pairs/{pair}/portfolio/{closed_entry}/versions/ | нет   нет   нет   нет   нет   нет   нет   вход
Прежние тексты записи           | /pairs/{pair}/portfolio/{opened_entry}/versions/ | нет   нет   нет   нет   нет   нет   нет   вход
Убрать запись портфолио         | POST /pairs/{pair}/portfolio/{opened_entry}/away/ | нет   да    нет   нет   нет   нет   нет   вход
Вернуть запись портфолио        | POST /pairs/{pair}/portfolio/{opened_entry}/return/ | нет   да    нет   нет   нет   нет   нет   вход
Предложить в копилку            | POST /pairs/{pair}/portfolio/{opened_entry}/offer/ | нет   да    нет   нет   нет   нет   нет   вход
Приложить файлы к записи        | POST /pairs/{pair}/portfolio/{opened_entry}/files/ | нет   да    нет   нет   нет   нет   нет   вход
Приложить один файл             | POST /pairs/{pair}/portfolio/{opened_entry}/files/one/ | нет   да    нет   нет   нет   нет   нет   вход
Файл закрытой записи            | /pairs/{pair}/portfolio/files/{closed_file}/      | нет   нет   нет   нет   нет   нет   нет   вход
Файл портфолио                  | /pairs/{pair}/portfolio/files/{opened_file}/     | нет   да    нет   нет   нет   нет   нет   вход
Снимок портфолио                | /pairs/{pair}/portfolio/files/{opened_file}/preview/ | нет   да    нет   нет   нет   нет   нет   вход
Архив портфолио                 | /pairs/{pair}/portfolio/archive/                 | нет   да    нет   нет   нет   нет   нет   вход
Портфолио на бумаге             | /documents/portfolio/{pair}.docx                 | нет   да    нет   нет   нет   нет   нет   вход
О наставнике, для категории     | /documents/mentor-dossier/{working_mentor}.docx  | нет   да    нет   нет   нет   нет   нет   вход
Убрать файл портфолио           | POST /pairs/{pair}/portfolio/files/{opened_file}/remove/ | нет   да    нет   нет   нет   нет   нет   вход
Уведомления                     | /notifications/                                  | да    да    да    да    да    да    да    вход
Открыть уведомление             | POST /notifications/{news}/open/                 | нет   да    нет   нет   нет   нет   нет   вход
Всё прочитано                   | POST /notifications/read/                        | да    да    да    да    да    да    да    вход
Письма о новом                  | POST /me/letters/                                | да    да    да    да    да    да    да    вход
Рост пары                       | /pairs/{pair}/growth/                            | нет   да    нет   нет   нет   нет   нет   вход
Отметить рост                   | POST /pairs/{pair}/growth/mark/ level=3          | нет   да    нет   нет   нет   нет   нет   вход
Итоги пары                      | /pairs/{approved_pair}/results/                  | нет   да    нет   нет   нет   нет   нет   вход
Итоги завершённой пары          | /pairs/{finished_pair}/results/                  | нет   да    да    да    нет   нет   нет   вход
Подвести итоги пары             | /pairs/{approved_pair}/results/edit/             | нет   да    нет   нет   нет   нет   нет   вход
Итоги пары на бумаге            | /documents/pair-results/{finished_pair}.docx     | нет   да    нет   нет   нет   нет   нет   вход
Просьбы о помощи                | /pairs/{pair}/help/                              | нет   да    нет   нет   нет   нет   нет   вход
Ответить на просьбу о помощи    | POST /pairs/{pair}/help/{help}/answer/ answer=да | нет   да    нет   нет   нет   нет   нет   вход
Закрыть просьбу о помощи        | POST /pairs/{pair}/help/{help}/close/            | нет   да    нет   нет   нет   нет   нет   вход
Разговор пары                   | /pairs/{pair}/talk/                              | нет   нет   нет   нет   нет   нет   нет   вход
Разговор о пункте плана         | /pairs/{pair}/talk/item/{plan_item}/             | нет   нет   нет   нет   нет   нет   нет   вход
Исправить комментарий           | /pairs/{pair}/comments/{comment}/                | нет   нет   нет   нет   нет   нет   нет   вход
Убрать комментарий              | POST /pairs/{pair}/comments/{comment}/take-away/ | нет   нет   нет   нет   нет   нет   нет   вход
Вернуть комментарий             | POST /pairs/{pair}/comments/{comment}/put-back/  | нет   нет   нет   нет   нет   нет   нет   вход
"""
