from django.urls import path

from people.views import consent, consent_dates, consent_scans, consent_texts, consents

urlpatterns = [
    path("", consents.consents, name="consents"),
    path("export/", consents.consents_export, name="consents_export"),
    path("print/", consents.consents_print, name="consents_print"),
    path("printed/", consents.consents_printed, name="consents_printed"),
    path("my/", consents.my_consents, name="my_consents"),
    path("people/<int:pk>/", consents.person_consents, name="person_consents"),
    path("people/<int:pk>/<slug:kind>/", consent.consent_enter, name="consent_enter"),
    path("paper/<slug:code>/", consents.consent_by_code, name="consent_by_code"),
    path("dates/", consent_dates.consent_dates, name="consent_dates"),
    path("texts/", consent_texts.consent_texts, name="consent_texts"),
    path("texts/<slug:kind>/", consent_texts.consent_text, name="consent_text"),
    path("scans/", consent_scans.consent_scans, name="consent_scans"),
    path("scans/upload/", consent_scans.consent_scan_upload, name="consent_scan_upload"),
    path("scans/<int:pk>/", consent_scans.consent_scan_picture, name="consent_scan_picture"),
    path("scans/<int:pk>/match/", consent_scans.consent_scan_match, name="consent_scan_match"),
    path("scans/<int:pk>/drop/", consent_scans.consent_scan_drop, name="consent_scan_drop"),
    path("<int:pk>/", consent.consent, name="consent"),
    path("<int:pk>/signed/", consent.consent_register, name="consent_register"),
    path("<int:pk>/withdraw/", consent.consent_withdraw, name="consent_withdraw"),
    path("<int:pk>/restore/", consent.consent_restore, name="consent_restore"),
    path("<int:pk>/discard/", consent.consent_discard, name="consent_discard"),
    path("<int:pk>/scan/", consent.consent_scan, name="consent_scan"),
    path("<int:pk>/scan/picture/", consent.consent_preview, name="consent_preview"),
    path("<int:pk>/scan/attach/", consent.consent_scan_attach, name="consent_scan_attach"),
]
