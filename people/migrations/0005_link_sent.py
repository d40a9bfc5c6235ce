from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0004_password_changed")]

    operations = [
        migrations.AlterField(
            model_name="accessevent",
            name="kind",
            field=models.CharField(
                choices=[
                    ("signed_in", "вход"),
                    ("sign_in_refused", "неудачный вход"),
                    ("signed_out", "выход"),
                    ("link_sent", "письмо со ссылкой"),
                    ("password_changed", "смена пароля"),
                    ("refused", "отказ в доступе"),
                    ("exported", "выгрузка"),
                    ("redacted", "удаление имени из истории"),
                ],
                max_length=20,
                verbose_name="событие",
            ),
        ),
    ]
