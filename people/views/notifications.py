"""What has happened for this person: a list, what was read, a text for the chat."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from people import actions
from people.access import signed_in
from people.lists import Order, stretch_of
from people.middleware import public_address
from people.models import Notification
from people.notifications import chat_text

NEWEST = Order.by("-made_at")
IN_A_CHAT = 20  # lines that a message still bears


@signed_in
def notifications(request):
    """Newest first; ?read=yes shows those that were read too."""
    own = Notification.objects.visible_to(request.user)
    unread = own.unread()
    all_of_them = request.GET.get("read") == "yes"
    address = public_address(request) + reverse("notifications")
    context = {
        "stretch": stretch_of(request, own if all_of_them else unread, by=NEWEST),
        "all_of_them": all_of_them,
        "chat": chat_text(unread.for_chat()[:IN_A_CHAT], address),
    }
    return render(request, "people/notifications.html", context)


@signed_in
@require_POST
def notification_open(request, pk):
    """Mark as read and go where it leads."""
    found = get_object_or_404(Notification.objects.visible_to(request.user), pk=pk)
    actions.read_notification(found)
    inside = url_has_allowed_host_and_scheme(found.url, allowed_hosts=None)
    return redirect(found.url if inside else "notifications")


@signed_in
@require_POST
def notifications_read(request):
    actions.read_all_notifications(by=request.user)
    messages.success(request, "Всё отмечено прочитанным.")
    return redirect("notifications")


@signed_in
@require_POST
def choose_letters(request):
    """From one's own page."""
    quiet = request.POST.get("letters") != "daily"
    actions.choose_letters(by=request.user, quiet=quiet)
    messages.success(request, "Писем не будет." if quiet else "Письмо будет приходить раз в день.")
    return redirect("me")
