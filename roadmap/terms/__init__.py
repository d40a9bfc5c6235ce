"""Terms of a plan («сроки»): a printed phrase read into dates, and moved into another year.

A phrase is never changed by reading. What is certain becomes dates and a kind; what is doubtful
becomes a sentence in `Term.flags`; what cannot be read stays a phrase of the kind UNKNOWN.
Pure: no database, request or clock.

The rules, all of them the school's habits rather than law:

- a month without a year belongs to the plan's cycle: August–December Y, January–July Y + 1;
- «до», «к», «не позднее», «по» alone give only an end; «с», «не ранее», «после» alone run to the
  end of the cycle (31 July);
- «в течение (учебного) года» and whatever recurs inside a year («ежемесячно») is 1 September to
  31 May; «постоянно» and «весь период» is the whole cycle, 1 August to 31 July;
- «ежегодно» and «по мере необходимости» alone have no dates;
- «квартал» is calendar: I is January–March. The third begins in July, before the cycle: without
  a year only August and September are taken, and the term is flagged;
- «четверть», «триместр», «начало», «конец», a week are approximate, therefore flagged;
- a printed year is believed even where it contradicts the plan's, and the contradiction flagged.
"""

from roadmap.terms.shifting import shift_term
from roadmap.terms.term import Term, TermKind
from roadmap.terms.verdict import parse_term

__all__ = ["Term", "TermKind", "parse_term", "shift_term"]
