"""Who comes into the bank after an event gets its hours; registered when the app is ready."""

from people.banks.entering import hear_entered
from roadmap.actions.invitations import credit_newcomers

hear_entered(credit_newcomers)
