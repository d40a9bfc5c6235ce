"""Who may open what: the table that the head teacher approves and the suite compares with reality.

A row: what it is | the address (POST first where it is a button) | an answer for each column.
«да» opens it, «нет» refuses (403) or says that there is no such page (404), «вход» asks to sign in.
A name in braces is a sample object of `tests.world`.
"""

# ruff: noqa: E501  (a table is read across)

from dataclasses import dataclass

from people.access import Role
from tests.access_council import COUNCIL
from tests.access_events import EVENTS
from tests.access_interviews import INTERVIEWS
from tests.access_library import LIBRARY
from tests.access_monitoring import MONITORING
from tests.access_publications import PUBLICATIONS
from tests.access_workspace import WORKSPACE
from tests.access_year_end import YEAR_END

# The order of the answers; the last column is somebody who is not signed in.
COLUMNS = (
    Role.ADMINISTRATOR, Role.DEPUTY, Role.DIRECTOR, Role.COUNCIL, Role.ACCOUNTANT, Role.SECRETARY,
    Role.TEACHER, None,
)  # fmt: skip

TABLE = """
что                             | адрес                                            | адм   зам   дир   совет бухг  дело  пед   никто

Сегодня                         | /                                                | да    да    да    да    да    да    да    вход
Поиск                           | /search/?q=план                                  | да    да    да    да    да    да    да    вход

Дорожная карта этого года       | /roadmap/                                        | нет   да    да    да    нет   да    да    вход
Дорожная карта года             | /roadmap/{year}/                                 | нет   да    да    да    нет   да    да    вход
Мероприятие                     | /roadmap/activities/{activity}/                  | нет   да    да    да    нет   да    да    вход
Отчёт о выполнении              | /roadmap/{year}/report/                          | нет   да    да    да    нет   да    нет   вход
Редакции плана                  | /roadmap/{year}/revisions/                       | нет   да    да    да    нет   да    нет   вход
Редакция плана                  | /roadmap/{year}/revisions/1/                     | нет   да    да    да    нет   да    нет   вход
Файл факта                      | /roadmap/facts/{fact}/file/                      | нет   да    да    да    нет   да    нет   вход

Загрузка документа              | /roadmap/import/                                 | нет   да    нет   нет   нет   нет   нет   вход
Просмотр загруженного           | /roadmap/import/{upload}/                        | нет   да    нет   нет   нет   нет   нет   вход
Применить загруженное           | POST /roadmap/import/{upload}/apply/             | нет   да    нет   нет   нет   нет   нет   вход
План по прошлому году           | POST /roadmap/{next_year}/copy/                  | нет   да    нет   нет   нет   нет   нет   вход
План по образцу                 | POST /roadmap/{next_year}/pattern/               | нет   да    нет   нет   нет   нет   нет   вход
Правка плана                    | /roadmap/{year}/edit/                            | нет   да    нет   нет   нет   нет   нет   вход
Шапка документа                 | /roadmap/{year}/edit/head/                       | нет   да    нет   нет   нет   нет   нет   вход
Новый этап                      | POST /roadmap/{year}/stages/new/                 | нет   да    нет   нет   нет   нет   нет   вход
Правка этапа                    | /roadmap/stages/{stage}/edit/                    | нет   да    нет   нет   нет   нет   нет   вход
Переставить этап                | POST /roadmap/stages/{stage}/move/ to=2          | нет   да    нет   нет   нет   нет   нет   вход
Убрать этап                     | POST /roadmap/stages/{stage}/remove/             | нет   да    нет   нет   нет   нет   нет   вход
Новое мероприятие               | POST /roadmap/stages/{stage}/activities/new/     | нет   да    нет   нет   нет   нет   нет   вход
Правка мероприятия              | /roadmap/activities/{activity}/edit/             | нет   да    нет   нет   нет   нет   нет   вход
Переставить мероприятие         | POST /roadmap/activities/{activity}/move/ to=2   | нет   да    нет   нет   нет   нет   нет   вход
Убрать мероприятие              | POST /roadmap/activities/{activity}/remove/      | нет   да    нет   нет   нет   нет   нет   вход
Отметить выполненным            | POST /roadmap/activities/{activity}/done/        | нет   да    нет   нет   нет   нет   нет   вход
Отметить: не требуется          | POST /roadmap/activities/{activity}/not-needed/  | нет   да    нет   нет   нет   нет   нет   вход
Снять отметку                   | POST /roadmap/activities/{activity}/reopen/      | нет   да    нет   нет   нет   нет   нет   вход
Даты мероприятия                | POST /roadmap/activities/{activity}/dates/       | нет   да    нет   нет   нет   нет   нет   вход
Источники фактов                | POST /roadmap/activities/{activity}/sources/     | нет   да    нет   нет   нет   нет   нет   вход
Внести факт                     | POST /roadmap/activities/{activity}/facts/new/   | нет   да    нет   нет   нет   нет   нет   вход
Убрать факт                     | POST /roadmap/facts/{fact}/remove/               | нет   да    нет   нет   нет   нет   нет   вход
Записать утверждение            | /roadmap/{year}/revisions/approve/               | нет   да    нет   нет   нет   нет   нет   вход

Отчёты и документы              | /reports/                                        | нет   да    да    да    нет   да    нет   вход
Дорожная карта на бумаге        | /documents/roadmap/{year}.docx                   | нет   да    да    да    нет   да    да    вход
Отчёт о выполнении на бумаге    | /documents/roadmap-report/{year}.docx            | нет   да    да    да    нет   да    нет   вход
Памятки для входа на бумаге     | /documents/access-slips/{account}.pdf            | да    да    нет   нет   нет   нет   нет   вход
Выпущенный документ             | /documents/issued/{document}/                    | нет   да    да    да    нет   да    нет   вход
Выпустить документ              | POST /documents/roadmap-report/{year}/issue/     | нет   да    нет   нет   нет   нет   нет   вход

Сотрудники                      | /people/                                         | нет   да    да    да    нет   да    нет   вход
Сотрудник                       | /people/{teacher}/                               | нет   да    да    да    нет   да    нет   вход
Новый сотрудник                 | /people/new/                                     | нет   да    нет   нет   нет   нет   нет   вход
Сведения о сотруднике           | /people/{teacher}/edit/                          | нет   да    нет   нет   нет   нет   нет   вход
Отпуск, увольнение, возвращение | /people/{teacher}/state/?to=left                 | нет   да    нет   нет   нет   нет   нет   вход
Список сотрудников в файл       | /people/export/                                  | нет   да    да    да    нет   да    нет   вход
Стаж списком                    | /people/experience/                              | нет   да    нет   нет   нет   нет   нет   вход
Одно изменение у многих         | /people/change/?field=building&person={teacher}  | нет   да    нет   нет   нет   нет   нет   вход

Запросы                         | /requests/                                       | нет   да    да    да    нет   нет   да    вход
Мой запрос                      | /requests/my/                                    | нет   да    нет   да    нет   нет   да    вход
Новый запрос                    | /requests/new/                                   | нет   да    нет   да    нет   нет   да    вход
Помощь не нужна                 | POST /requests/no-need/                          | нет   да    нет   да    нет   нет   да    вход
Внести запрос педагога          | /requests/enter/                                 | нет   да    нет   нет   нет   нет   нет   вход
Запросы в XLSX                  | /requests/export/                                | нет   да    да    да    нет   нет   нет   вход
Карта затруднений               | /requests/heat/                                  | нет   да    да    да    нет   нет   нет   вход
Запрос                          | /requests/{request}/                             | нет   да    да    да    нет   нет   нет   вход
Дополнить запрос                | /requests/{request}/edit/                        | нет   да    нет   нет   нет   нет   нет   вход
Отозвать запрос                 | POST /requests/{request}/withdraw/               | нет   да    нет   нет   нет   нет   нет   вход
Принять запрос                  | POST /requests/{request}/accept/                 | нет   да    нет   нет   нет   нет   нет   вход
Отклонить запрос                | POST /requests/{request}/decline/                | нет   да    нет   нет   нет   нет   нет   вход
Объединить запрос               | POST /requests/{request}/merge/                  | нет   да    нет   нет   нет   нет   нет   вход
Вернуть запрос на рассмотрение  | POST /requests/{request}/return/                 | нет   да    нет   нет   нет   нет   нет   вход
Принять отмеченные запросы      | POST /requests/accept/                           | нет   да    нет   нет   нет   нет   нет   вход
Сбор запросов                   | /requests/campaign/                              | нет   да    да    да    нет   нет   нет   вход
Даты сбора                      | POST /requests/campaign/dates/                   | нет   да    нет   нет   нет   нет   нет   вход
Спросить ещё                    | POST /requests/campaign/ask/                     | нет   да    нет   нет   нет   нет   нет   вход
Закрыть сбор                    | POST /requests/campaign/close/                   | нет   да    нет   нет   нет   нет   нет   вход
Напомнить о сборе               | POST /requests/campaign/remind/                  | нет   да    нет   нет   нет   нет   нет   вход
Больше не спрашивать            | POST /requests/campaign/asked/{asked}/stop/      | нет   да    нет   нет   нет   нет   нет   вход
Помощь не нужна, по бумаге      | POST /requests/campaign/no-need/                 | нет   да    нет   нет   нет   нет   нет   вход
Снять такой ответ               | POST /requests/campaign/asked/{asked}/needs/     | нет   да    нет   нет   нет   нет   нет   вход
Сохранить черновик              | POST /drafts/request-new/                        | да    да    да    да    да    да    да    вход
Забыть черновик                 | POST /drafts/request-new/drop/                   | да    да    да    да    да    да    да    вход

Банк наставников                | /mentors/                                        | нет   да    да    да    нет   нет   нет   вход
Банк наставников в XLSX         | /mentors/export/                                 | нет   да    да    да    нет   нет   нет   вход
Наставник                       | /mentors/{mentor}/                               | нет   да    да    да    нет   нет   нет   вход
Своя запись наставника          | /mentors/{own_offer}/                            | нет   да    да    да    нет   нет   да    вход
Исправить запись наставника     | /mentors/{mentor}/edit/                          | нет   да    нет   нет   нет   нет   нет   вход
Убрать запись наставника        | POST /mentors/{mentor}/remove/                   | нет   да    нет   нет   нет   нет   нет   вход
Пожелания наставника            | /mentors/{mentor}/wishes/                        | нет   да    нет   нет   нет   нет   нет   вход
Свои пожелания наставника       | /mentors/{own_offer}/wishes/                     | нет   да    нет   нет   нет   нет   да    вход
Предложить себя                 | /mentors/new/                                    | нет   да    нет   да    нет   нет   да    вход
Отозвать своё предложение       | POST /mentors/{own_offer}/withdraw/              | нет   нет   нет   нет   нет   нет   да    вход
Кандидаты в наставники          | /mentors/candidates/                             | нет   да    нет   нет   нет   нет   нет   вход
Статус наставников              | /mentors/move/?to=left&entry={mentor}            | нет   да    нет   нет   нет   нет   нет   вход
Перенос банка из прошлого года  | /mentors/carry/                                  | нет   да    нет   нет   нет   нет   нет   вход
Отменить перенос банка          | POST /mentors/carry/undo/                        | нет   да    нет   нет   нет   нет   нет   вход
Список наставников из файла     | /mentors/import/                                 | нет   да    нет   нет   нет   нет   нет   вход
Просмотр списка наставников     | /mentors/import/{mentor_upload}/                 | нет   да    нет   нет   нет   нет   нет   вход
Применить список наставников    | POST /mentors/import/{mentor_upload}/apply/      | нет   да    нет   нет   нет   нет   нет   вход
История наставника              | /history/people.mentorentry/{mentor}/            | нет   да    да    да    нет   нет   нет   вход
Банк наставников на бумаге      | /documents/mentor-bank/{year}.docx               | нет   да    да    да    нет   нет   нет   вход

Банк наставляемых               | /mentees/                                        | нет   да    да    да    нет   нет   нет   вход
Банк наставляемых в XLSX        | /mentees/export/                                 | нет   да    да    да    нет   нет   нет   вход
Кого ещё нет в банке            | /mentees/candidates/                             | нет   да    нет   нет   нет   нет   нет   вход
Изменить отмеченных             | POST /mentees/change/                            | нет   да    нет   нет   нет   нет   нет   вход
Перенести банк с бумаги         | /mentees/import/                                 | нет   да    нет   нет   нет   нет   нет   вход
Проверка перенесённого          | /mentees/import/{mentee_table}/                  | нет   да    нет   нет   нет   нет   нет   вход
Применить перенесённое          | POST /mentees/import/{mentee_table}/apply/       | нет   да    нет   нет   нет   нет   нет   вход
Банк наставляемых на бумаге     | /documents/mentee-bank/{year}.docx               | нет   да    да    да    нет   нет   нет   вход
Бланк запроса                   | /documents/request-blank/{year}.docx             | нет   да    да    да    нет   нет   нет   вход
Наставляемый                    | /mentees/{mentee}/                               | нет   да    да    да    нет   нет   нет   вход
Исправить запись наставляемого  | POST /mentees/{mentee}/save/                     | нет   да    нет   нет   нет   нет   нет   вход
Убрать запись наставляемого     | POST /mentees/{mentee}/remove/                   | нет   да    нет   нет   нет   нет   нет   вход
Статус наставляемого            | POST /mentees/{mentee}/move/                     | нет   да    нет   нет   нет   нет   нет   вход
История запроса                 | /history/people.professionalrequest/{request}/   | нет   да    да    да    нет   нет   нет   вход
Анализ работы                   | /reviews/                                        | нет   да    да    нет   нет   нет   нет   вход
Анализ сеткой                   | /reviews/grid/                                   | нет   да    да    нет   нет   нет   нет   вход
Анализ таблицей                 | /reviews/export/                                 | нет   да    да    нет   нет   нет   нет   вход
Анализ одного педагога          | /reviews/{review}/                               | нет   да    да    нет   нет   нет   нет   вход
Начать анализ года              | POST /reviews/start/                             | нет   да    нет   нет   нет   нет   нет   вход
Одна оценка                     | POST /reviews/{review}/marks/{indicator}/        | нет   да    нет   нет   нет   нет   нет   вход
Решить о кандидате              | POST /reviews/{review}/decide/                   | нет   да    нет   нет   нет   нет   нет   вход
Отменить решение                | POST /reviews/{review}/withdraw/                 | нет   да    нет   нет   нет   нет   нет   вход
Аналитическая справка на бумаге | /documents/analytic-note/{analysed}.docx         | нет   да    да    да    нет   нет   нет   вход
Лист анализа на бумаге          | /documents/work-review/{review}.docx             | нет   да    да    нет   нет   нет   нет   вход
Загрузка анализа                | /reviews/import/                                 | нет   да    нет   нет   нет   нет   нет   вход
Просмотр загруженного анализа   | /reviews/import/{review_table}/                  | нет   да    нет   нет   нет   нет   нет   вход
Применить загруженный анализ    | POST /reviews/import/{review_table}/apply/       | нет   да    нет   нет   нет   нет   нет   вход
Показатели                      | /reviews/indicators/                             | нет   да    да    нет   нет   нет   нет   вход
Новый показатель                | /reviews/indicators/new/                         | нет   да    нет   нет   нет   нет   нет   вход
Показатель                      | /reviews/indicators/{indicator}/                 | нет   да    нет   нет   нет   нет   нет   вход
Переставить показатель          | POST /reviews/indicators/{indicator}/move/ to=1  | нет   да    нет   нет   нет   нет   нет   вход
Переставить группу              | POST /reviews/indicators/groups/move/ to=1       | нет   да    нет   нет   нет   нет   нет   вход
Убрать показатель               | POST /reviews/indicators/{indicator}/remove/     | нет   да    нет   нет   нет   нет   нет   вход
Обычный набор показателей       | POST /reviews/indicators/adopt/                  | нет   да    нет   нет   нет   нет   нет   вход
Показатели из обычного набора   | POST /reviews/indicators/usual/                  | нет   да    нет   нет   нет   нет   нет   вход
Свой набор показателей          | POST /reviews/indicators/begin/                  | нет   да    нет   нет   нет   нет   нет   вход
Год по новому набору            | POST /reviews/indicators/use/                    | нет   да    нет   нет   нет   нет   нет   вход

Согласия                        | /consents/                                       | нет   да    да    нет   нет   да    нет   вход
Согласия: выгрузка              | /consents/export/                                | нет   да    да    нет   нет   да    нет   вход
Согласия: напечатать            | POST /consents/print/                            | нет   да    нет   нет   нет   да    нет   вход
Согласия: напечатанные          | /consents/printed/?of={consent}                  | нет   да    нет   нет   нет   да    нет   вход
Мои согласия                    | /consents/my/                                    | нет   да    да    да    да    да    да    вход
Согласия человека               | /consents/people/{teacher}/                      | нет   да    да    нет   нет   да    нет   вход
Внести бумагу                   | /consents/people/{teacher}/processing/           | нет   да    нет   нет   нет   да    нет   вход
Бумага по коду                  | /consents/paper/{consent_code}/                  | нет   да    да    нет   нет   да    нет   вход
Даты согласий                   | /consents/dates/                                 | нет   да    нет   нет   нет   да    нет   вход
Тексты согласий                 | /consents/texts/                                 | нет   да    нет   нет   нет   да    нет   вход
Текст согласия                  | /consents/texts/processing/                      | нет   да    нет   нет   нет   да    нет   вход
Сканы                           | /consents/scans/                                 | нет   да    нет   нет   нет   да    нет   вход
Загрузить скан                  | POST /consents/scans/upload/                     | нет   да    нет   нет   нет   да    нет   вход
Снимок скана                    | /consents/scans/{consent_scan}/                  | нет   да    нет   нет   нет   да    нет   вход
Чей скан                        | POST /consents/scans/{consent_scan}/match/       | нет   да    нет   нет   нет   да    нет   вход
Убрать скан                     | POST /consents/scans/{consent_scan}/drop/        | нет   да    нет   нет   нет   да    нет   вход
Согласие                        | /consents/{consent}/                             | нет   да    да    нет   нет   да    нет   вход
Дата согласия                   | POST /consents/{consent}/signed/                 | нет   да    нет   нет   нет   да    нет   вход
Отзыв согласия                  | /consents/{signed_consent}/withdraw/             | нет   да    нет   нет   нет   да    нет   вход
Снять отзыв                     | POST /consents/{signed_consent}/restore/         | нет   да    нет   нет   нет   да    нет   вход
Убрать неподписанное            | POST /consents/{consent}/discard/                | нет   да    нет   нет   нет   да    нет   вход
Скан согласия                   | /consents/{signed_consent}/scan/                 | нет   да    да    нет   нет   да    нет   вход
Снимок согласия                 | /consents/{signed_consent}/scan/picture/         | нет   да    да    нет   нет   да    нет   вход
Приложить скан                  | POST /consents/{signed_consent}/scan/attach/     | нет   да    нет   нет   нет   да    нет   вход
Согласие на бумаге              | /documents/consent/{consent}.docx                | нет   да    да    нет   нет   да    нет   вход

Подбор                          | /matching/                                       | нет   да    да    нет   нет   нет   нет   вход
Подбор: доска                   | /matching/{match}/                               | нет   да    да    нет   нет   нет   нет   вход
Начать подбор                   | POST /matching/start/                            | нет   да    нет   нет   нет   нет   нет   вход
Решить вручную                  | POST /matching/{match}/choose/                   | нет   да    нет   нет   нет   нет   нет   вход
Снять решение вручную           | POST /matching/{match}/choices/{choice}/remove/  | нет   да    нет   нет   нет   нет   нет   вход
Пересчитать подбор              | POST /matching/{match}/again/                    | нет   да    нет   нет   нет   нет   нет   вход
Создать пары                    | POST /matching/{match}/publish/                  | нет   да    нет   нет   нет   нет   нет   вход
Удалить черновик подбора        | POST /matching/{match}/remove/                   | нет   да    нет   нет   нет   нет   нет   вход
Кому может помочь наставник     | /matching/mentors/{mentor}/                      | нет   да    да    нет   нет   нет   нет   вход
Правила подбора                 | /matching/rules/                                 | нет   да    нет   нет   нет   нет   нет   вход
Пары                            | /pairs/                                          | нет   да    да    да    нет   нет   нет   вход
Пары, требующие внимания        | /pairs/attention/                                | нет   да    да    нет   нет   нет   нет   вход
Пары: выгрузка                  | /pairs/export/                                   | нет   да    да    да    нет   нет   нет   вход
Пары на бумаге                  | /pairs/import/                                   | нет   да    нет   нет   нет   нет   нет   вход
Пары на бумаге: пустая таблица  | /pairs/import/blank/                             | нет   да    нет   нет   нет   нет   нет   вход
Пары на бумаге: просмотр        | /pairs/import/{pair_table}/                      | нет   да    нет   нет   нет   нет   нет   вход
Пары на бумаге: применить       | POST /pairs/import/{pair_table}/apply/           | нет   да    нет   нет   нет   нет   нет   вход
Новая пара                      | /pairs/new/                                      | нет   да    нет   нет   нет   нет   нет   вход
Пара                            | /pairs/{pair}/                                   | нет   да    да    да    нет   нет   нет   вход
Форма и сроки пары              | /pairs/{pair}/edit/                              | нет   да    нет   нет   нет   нет   нет   вход
Бумаги пары                     | /pairs/{pair}/papers/                            | нет   да    нет   нет   нет   нет   нет   вход
Замена наставника               | /pairs/{pair}/replace/                           | нет   да    нет   нет   нет   нет   нет   вход
Замена: кто продолжит           | /pairs/{pair}/replace/?cause={cause}&on=2030-09-02&notice_on=2020-09-01 | нет   да    нет   нет   нет   нет   нет   вход
Пары уходящего наставника       | /pairs/leaving/{pair_mentor}/                    | нет   да    нет   нет   нет   нет   нет   вход
Анализ пар на бумаге            | /documents/pair-analysis/{year}.docx             | нет   да    да    да    нет   нет   нет   вход
Новый анализ пары               | /pairs/{pair}/notes/new/                         | нет   да    нет   нет   нет   нет   нет   вход
Анализ пары                     | /pairs/{pair}/notes/{pair_note}/                 | нет   да    нет   нет   нет   нет   нет   вход
Состояние пары                  | POST /pairs/{pair}/move/start/                   | нет   да    нет   нет   нет   нет   нет   вход
Правила пар                     | /pairs/rules/                                    | нет   да    нет   нет   нет   нет   нет   вход
Новая строка словаря            | POST /pairs/rules/form/add/                      | нет   да    нет   нет   нет   нет   нет   вход
Строка словаря                  | POST /pairs/rules/form/{form}/                   | нет   да    нет   нет   нет   нет   нет   вход
Порядок строк словаря           | POST /pairs/rules/form/{form}/move/ to=2         | нет   да    нет   нет   нет   нет   нет   вход
Перенесённый день               | POST /pairs/rules/days/add/                      | нет   да    нет   нет   нет   нет   нет   вход
Убрать перенос                  | POST /pairs/rules/days/{moved_day}/remove/       | нет   да    нет   нет   нет   нет   нет   вход

Локальные акты                  | /acts/                                           | нет   да    да    да    нет   да    нет   вход
Составить акт                   | /acts/draft/                                     | нет   да    нет   нет   нет   нет   нет   вход
Составить приказ о парах        | /acts/draft/pairs/                               | нет   да    нет   нет   нет   нет   нет   вход
Образцы актов                   | /acts/wordings/                                  | нет   да    нет   нет   нет   нет   нет   вход
Образец акта                    | /acts/wordings/{act_kind}/                       | нет   да    нет   нет   нет   нет   нет   вход
Текст акта                      | /acts/{draft_act}/text/                          | нет   да    нет   нет   нет   нет   нет   вход
Выпустить акт                   | POST /acts/{draft_act}/issue/                    | нет   да    нет   нет   нет   нет   нет   вход
Акт на бумаге                   | /documents/act/{act}.docx                        | нет   да    да    да    нет   да    да    вход
Приказ о выплатах на бумаге     | /documents/act-pay/{pay_act}.docx                | нет   да    да    нет   нет   нет   нет   вход
Соглашение на бумаге            | /documents/act-pay/{agreement}.docx              | нет   да    да    нет   нет   нет   нет   вход
Лист ознакомления на бумаге     | /documents/acquaintance/{act}.docx               | нет   да    нет   нет   нет   да    нет   вход
Чужой проект на бумаге          | /documents/act/{draft_act}.docx                  | нет   да    да    да    нет   да    нет   вход
Склонение имён                  | /school/declined/                                | нет   да    нет   нет   нет   нет   нет   вход
Убрать склонение                | POST /school/declined/{declined}/forget/         | нет   да    нет   нет   нет   нет   нет   вход
Локальные акты: выгрузка        | /acts/export/                                    | нет   да    да    да    нет   да    нет   вход
Новый акт                       | /acts/new/                                       | нет   да    нет   нет   нет   нет   нет   вход
Виды актов                      | /acts/kinds/                                     | нет   да    нет   нет   нет   нет   нет   вход
Новый вид акта                  | POST /acts/kinds/add/                            | нет   да    нет   нет   нет   нет   нет   вход
Вид акта                        | POST /acts/kinds/{act_kind}/                     | нет   да    нет   нет   нет   нет   нет   вход
Порядок видов актов             | POST /acts/kinds/{act_kind}/move/ to=2           | нет   да    нет   нет   нет   нет   нет   вход
Приказы и соглашения пары       | /acts/of-pair/{pair}/                            | нет   да    да    да    нет   нет   нет   вход
Акт                             | /acts/{act}/                                     | нет   да    да    да    нет   да    да    вход
Приказ о выплатах               | /acts/{pay_act}/                                 | нет   да    да    нет   нет   да    нет   вход
Соглашение                      | /acts/{agreement}/                               | нет   да    да    нет   нет   да    нет   вход
Скан приказа о выплатах         | /acts/{pay_act}/scan/                            | нет   да    да    нет   нет   нет   нет   вход
Реквизиты акта                  | /acts/{draft_act}/edit/                          | нет   да    нет   нет   нет   нет   нет   вход
Пары в акте                     | /acts/{draft_act}/pairs/                         | нет   да    нет   нет   нет   нет   нет   вход
Состояние акта                  | POST /acts/{act}/step/void/                      | нет   да    нет   нет   нет   нет   нет   вход
Акт действует                   | POST /acts/{act}/step/force/                     | нет   да    нет   нет   нет   да    нет   вход
№ и дата акта                   | POST /acts/{draft_act}/register/                 | нет   да    нет   нет   нет   да    нет   вход
Скан акта                       | /acts/{act}/scan/                                | нет   да    да    да    нет   да    да    вход
Приложить скан акта             | POST /acts/{act}/scan/attach/                    | нет   да    нет   нет   нет   да    нет   вход
Добавить гриф                   | POST /acts/{draft_act}/approvals/add/            | нет   да    нет   нет   нет   нет   нет   вход
Убрать гриф                     | POST /acts/{draft_act}/approvals/{approval}/remove/ | нет   да    нет   нет   нет   нет   нет   вход
Лист ознакомления               | /acts/{act}/acquaintance/                        | нет   да    да    да    нет   да    нет   вход
Даты ознакомления               | POST /acts/{act}/acquaintance/dates/             | нет   да    нет   нет   нет   да    нет   вход
Кого ознакомить                 | POST /acts/{act}/acquaintance/add/ from=pairs    | нет   да    нет   нет   нет   да    нет   вход
Убрать из листа                 | POST /acts/{act}/acquaintance/{acquainted}/remove/ | нет   да    нет   нет   нет   да    нет   вход
Выплаты                         | /payments/                                       | нет   да    да    да    да    да    да    вход
Выплаты: выгрузка               | /payments/export/                                | нет   да    да    нет   да    нет   нет   вход
Часы наставников                | /payments/hours/                                 | нет   да    да    нет   да    нет   нет   вход
Часы наставников в XLSX         | /payments/hours/export/                          | нет   да    да    нет   да    нет   нет   вход
Справка о часах наставников     | /documents/mentor-hours/2020-01-01_2099-12-31.docx | нет   да    да    нет   да    нет   нет   вход
Новая выплата                   | /payments/new/                                   | нет   да    нет   нет   нет   нет   нет   вход
Выплата                         | /payments/{payment}/                             | нет   да    нет   нет   нет   нет   нет   вход
Убрать выплату                  | POST /payments/{payment}/remove/                 | нет   да    нет   нет   нет   нет   нет   вход
Прекратить выплату              | POST /payments/{payment}/stop/                   | нет   да    нет   нет   нет   нет   нет   вход
История выплаты                 | /history/roadmap.incentivepayment/{payment}/     | нет   да    да    нет   да    нет   нет   вход
Прочитано                       | POST /acts/{act}/read/                           | нет   да    да    да    нет   да    да    вход

Загрузка сотрудников            | /people/import/                                  | нет   да    нет   нет   нет   нет   нет   вход
Просмотр загруженного           | /people/import/{staff_upload}/                   | нет   да    нет   нет   нет   нет   нет   вход
Столбцы загруженного            | POST /people/import/{staff_upload}/columns/      | нет   да    нет   нет   нет   нет   нет   вход
Решения о строках               | POST /people/import/{staff_upload}/decide/       | нет   да    нет   нет   нет   нет   нет   вход
Записать загруженное            | POST /people/import/{staff_upload}/apply/        | нет   да    нет   нет   нет   нет   нет   вход
Что загружено                   | /people/import/done/{staff_import}/              | нет   да    нет   нет   нет   нет   нет   вход
Отменить загрузку               | POST /people/import/done/{staff_import}/undo/    | нет   да    нет   нет   нет   нет   нет   вход

Доступ                          | /access/                                         | да    да    нет   нет   нет   нет   нет   вход
Роли и права                    | /access/roles/                                   | да    да    нет   нет   нет   нет   нет   вход
Новые учётные записи            | /access/new/                                     | да    да    нет   нет   нет   нет   нет   вход
Памятки для входа               | /access/slips/                                   | да    да    нет   нет   нет   нет   нет   вход
Учётная запись                  | /access/{account}/                               | да    да    нет   нет   нет   нет   нет   вход
Роли учётной записи             | POST /access/{account}/roles/                    | да    да    нет   нет   нет   нет   нет   вход
Закрыть вход                    | POST /access/{account}/disable/                  | да    да    нет   нет   нет   нет   нет   вход
Разрешить вход                  | POST /access/{account}/enable/                   | да    да    нет   нет   нет   нет   нет   вход
Новая ссылка для входа          | POST /access/{account}/link/                     | да    да    нет   нет   нет   нет   нет   вход
Отозвать ссылку                 | POST /access/{account}/link/revoke/              | да    да    нет   нет   нет   нет   нет   вход

Сведения о школе                | /school/                                         | да    да    нет   нет   нет   нет   нет   вход
Правила наставничества          | /school/rules/                                   | да    да    нет   нет   нет   нет   нет   вход
Новое должностное лицо          | /school/officials/new/                           | да    да    нет   нет   нет   нет   нет   вход
Должностное лицо                | /school/officials/{official}/                    | да    да    нет   нет   нет   нет   нет   вход

Методические объединения        | /school/departments/                             | нет   да    да    да    нет   да    нет   вход
Методическое объединение        | /school/departments/{department}/                | нет   да    да    да    нет   да    нет   вход
Новое МО                        | POST /school/departments/new/ name=Музыка        | нет   да    нет   нет   нет   нет   нет   вход
Название и руководитель МО      | POST /school/departments/{department}/save/      | нет   да    нет   нет   нет   нет   нет   вход
Объединить МО                   | POST /school/departments/{department}/merge/     | нет   да    нет   нет   нет   нет   нет   вход
Убрать МО                       | POST /school/departments/{department}/remove/    | нет   да    нет   нет   нет   нет   нет   вход

Словарь компетенций             | /school/competences/                             | нет   да    да    да    нет   нет   нет   вход
Взять обычный словарь           | POST /school/competences/usual/                  | нет   да    нет   нет   нет   нет   нет   вход
Новая компетенция               | POST /school/competences/new/ name=Чтение        | нет   да    нет   нет   нет   нет   нет   вход
Правка компетенции              | /school/competences/{competence}/                | нет   да    нет   нет   нет   нет   нет   вход
Переставить компетенцию         | POST /school/competences/{competence}/move/ to=2 | нет   да    нет   нет   нет   нет   нет   вход
Больше не предлагать            | POST /school/competences/{competence}/retire/    | нет   да    нет   нет   нет   нет   нет   вход
Убрать компетенцию              | POST /school/competences/{competence}/remove/    | нет   да    нет   нет   нет   нет   нет   вход

Журнал                          | /history/                                        | да    да    да    нет   нет   нет   нет   вход
История мероприятия             | /history/roadmap.activity/{activity}/            | нет   да    да    нет   нет   нет   нет   вход
История сотрудника              | /history/people.teacher/{teacher}/               | нет   да    да    нет   нет   нет   нет   вход
История учётной записи          | /history/people.account/{account}/               | да    да    нет   нет   нет   нет   нет   вход

О себе                          | /me/                                             | да    да    да    да    да    да    да    вход
Выйти на других устройствах     | POST /me/sessions/end/                           | да    да    да    да    да    да    да    вход
Смена пароля                    | /accounts/password/                              | да    да    да    да    да    да    да    вход
Выйти                           | POST /accounts/logout/                           | да    да    да    да    да    да    да    вход

Вход                            | /accounts/login/                                 | да    да    да    да    да    да    да    да
Забытый пароль                  | /accounts/forgotten/                             | да    да    да    да    да    да    да    да
Одноразовая ссылка              | /accounts/link/{token}/                          | да    да    да    да    да    да    да    да
Версия для слабовидящих         | POST /contrast/                                  | да    да    да    да    да    да    да    да
Проверка работы                 | /healthz                                         | да    да    да    да    да    да    да    да
Первый запуск (школа уже есть)  | /setup/                                          | нет   нет   нет   нет   нет   нет   нет   нет
"""


@dataclass(frozen=True)
class Row:
    """One line of the table: `fields` are sent with a POST; `answers` follow COLUMNS."""

    what: str
    method: str
    address: str
    fields: dict[str, str]
    answers: tuple[str, ...]

    @classmethod
    def read(cls, line: str) -> "Row":
        what, address, answers = (part.strip() for part in line.split("|"))
        method, _, path = address.rpartition("POST ")
        path, *fields = path.split()
        return cls(
            what, "POST" if method or address.startswith("POST") else "GET", path,
            dict(field.split("=") for field in fields), tuple(answers.split()),
        )  # fmt: skip

    def answer_for(self, role: Role | None) -> str:
        return self.answers[COLUMNS.index(role)]


TABLES = (
    WORKSPACE,
    EVENTS,
    LIBRARY,
    INTERVIEWS,
    MONITORING,
    YEAR_END,
    COUNCIL,
    PUBLICATIONS,
)
LINES = (*TABLE.splitlines()[2:], *(line for table in TABLES for line in table.splitlines()))
ROWS = [Row.read(line) for line in LINES if line.strip()]
