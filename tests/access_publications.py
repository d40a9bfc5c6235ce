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
Приложить снимок к публикации   | POST /publications/{draft_publication}/one-picture/ | нет   да    нет   нет   нет   нет   нет   вход
Записать размещение             | POST /publications/{publication}/placements/     | нет   да    нет   нет   нет   нет   нет   вход
Убрать размещение               | POST /publications/{publication}/placements/{placement}/remove/ | нет   да    нет   нет   нет   нет   нет   вход
Снимок публикации               | /publications/pictures/{publication_picture}/    | нет   да    да    да    нет   да    нет   вход
Снимок публикации уменьшенный   | /publications/pictures/{publication_picture}/preview/ | нет   да    да    да    нет   да    нет   вход
Описание снимка публикации      | /publications/pictures/{publication_picture}/describe/ | нет   да    нет   нет   нет   нет   нет   вход
Убрать снимок публикации        | POST /publications/pictures/{draft_picture}/remove/ | нет   да    нет   нет   нет   нет   нет   вход
"""
