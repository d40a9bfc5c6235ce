"""More lines of the table of `tests.access_table`, in the same columns: publications."""

# ruff: noqa: E501  (a table is read across)

PUBLICATIONS = """
Публикации                      | /publications/                                   | нет   да    да    да    нет   да    нет   вход
Публикации в XLSX               | /publications/export/                            | нет   да    да    да    нет   да    нет   вход
Публикация                      | /publications/{publication}/                     | нет   да    да    да    нет   да    нет   вход
Публикация, которая пишется     | /publications/{draft_publication}/               | нет   да    нет   нет   нет   нет   нет   вход
Новая публикация                | /publications/new/                               | нет   да    нет   нет   нет   нет   нет   вход
Как прочтут публикацию          | POST /publications/preview/ title=Итоги          | нет   да    нет   нет   нет   нет   нет   вход
Исправить публикацию            | /publications/{draft_publication}/edit/          | нет   да    нет   нет   нет   нет   нет   вход
Состояние публикации            | POST /publications/{publication}/step/withdraw/  | нет   да    нет   нет   нет   нет   нет   вход
Приложить снимки к публикации   | POST /publications/{draft_publication}/pictures/ | нет   да    нет   нет   нет   нет   нет   вход
Взять снимки события            | POST /publications/{draft_publication}/event-pictures/ | нет   да    нет   нет   нет   нет   нет   вход
Приложить снимок к публикации   | POST /publications/{draft_publication}/one-picture/ | нет   да    нет   нет   нет   нет   нет   вход
Записать размещение             | POST /publications/{publication}/placements/     | нет   да    нет   нет   нет   нет   нет   вход
Убрать размещение               | POST /publications/{publication}/placements/{placement}/remove/ | нет   да    нет   нет   нет   нет   нет   вход
Снимок публикации               | /publications/pictures/{publication_picture}/    | нет   да    да    да    нет   да    нет   вход
Снимок публикации уменьшенный   | /publications/pictures/{publication_picture}/preview/ | нет   да    да    да    нет   да    нет   вход
Описание снимка публикации      | /publications/pictures/{publication_picture}/describe/ | нет   да    нет   нет   нет   нет   нет   вход
Убрать снимок публикации        | POST /publications/pictures/{draft_picture}/remove/ | нет   да    нет   нет   нет   нет   нет   вход
Открытый раздел: что в нём       | /publications/section/                           | нет   да    нет   нет   нет   нет   нет   вход
Акт в открытом разделе          | /publications/section/acts/{public_act}/         | нет   да    нет   нет   нет   нет   нет   вход
Убрать акт из раздела           | POST /publications/section/acts/{public_act}/hide/ | нет   да    нет   нет   нет   нет   нет   вход
Выгрузки для сайта              | /publications/exports/                           | нет   да    нет   нет   нет   нет   нет   вход
Выгрузить раздел архивом        | POST /publications/exports/archive/              | нет   да    нет   нет   нет   нет   нет   вход
Выгрузить раздел текстом        | POST /publications/exports/fragment/             | нет   да    нет   нет   нет   нет   нет   вход
Отметить, что с сайта убрано    | POST /publications/exports/{teacher}/cleared/    | нет   да    нет   нет   нет   нет   нет   вход
Отчёт об освещении              | /documents/publications/{year}.docx              | нет   да    да    да    нет   да    нет   вход
Наставничество для всех         | /mentoring/                                      | да    да    да    да    да    да    да    да
Версия для слабовидящих для всех | /mentoring/contrast/?to=high&next=/mentoring/   | да    да    да    да    да    да    да    да
Карта раздела для всех          | /mentoring/sitemap.xml                           | да    да    да    да    да    да    да    да
Новости для всех                | /mentoring/news/                                 | да    да    да    да    да    да    да    да
Новость для всех                | /mentoring/news/{publication}/                   | да    да    да    да    да    да    да    да
Новость, которой ещё нет        | /mentoring/news/{draft_publication}/             | нет   нет   нет   нет   нет   нет   нет   нет
Новости в RSS                   | /mentoring/news/feed.xml                         | да    да    да    да    да    да    да    да
Практики для всех               | /mentoring/practices/                            | да    да    да    да    да    да    да    да
Практика для всех               | /mentoring/practices/{public_material}/          | да    да    да    да    да    да    да    да
Материал школы не для всех      | /mentoring/practices/{material}/                 | нет   нет   нет   нет   нет   нет   нет   нет
Файл практики для всех          | /mentoring/practices/files/{public_file}/        | да    да    да    да    да    да    да    да
Файл школы не для всех          | /mentoring/practices/files/{material_file}/      | нет   нет   нет   нет   нет   нет   нет   нет
Наставники для всех             | /mentoring/people/                               | да    да    да    да    да    да    да    да
Документы для всех              | /mentoring/acts/                                 | да    да    да    да    да    да    да    да
Файл акта для всех              | /mentoring/acts/{public_act}/file/               | да    да    да    да    да    да    да    да
Скан другого акта               | /mentoring/acts/{act}/file/                      | нет   нет   нет   нет   нет   нет   нет   нет
Снимок для всех                 | /mentoring/pictures/{publication_picture}/       | да    да    да    да    да    да    да    да
Снимок для всех уменьшенный     | /mentoring/pictures/{publication_picture}/small/ | да    да    да    да    да    да    да    да
Снимок из черновика             | /mentoring/pictures/{draft_picture}/             | нет   нет   нет   нет   нет   нет   нет   нет
Для поисковых машин             | /robots.txt                                      | да    да    да    да    да    да    да    да
"""
