"""What migrations of ours do beyond the framework's own operations."""

from importlib import import_module

from django.contrib.postgres.operations import CreateExtension
from django.db.migrations.operations.base import Operation
from django.db.models import Model


class Together(Operation):
    """Operations of which none needs to see the models between the others.

    The framework builds every related model anew after each operation. With an audited schema, of
    many triggers and constraints on models that all know each other, that is nearly all the time
    that the first start takes; here it happens once for all of `operations`.
    """

    def __init__(self, *operations: Operation):
        self.operations = operations

    @property
    def reversible(self) -> bool:
        return all(operation.reversible for operation in self.operations)

    def deconstruct(self):
        return type(self).__name__, list(self.operations), {}

    def state_forwards(self, app_label, state):
        state.__dict__.pop("apps", None)  # built again when the first of them asks
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"{len(self.operations)} changes together"


class CreateFunction(Operation):
    """A function of a generated column or of an index: a part of the schema, as an extension is."""

    reversible = True

    def __init__(self, head: str, kind: str, expression: str, cost: int = 100):
        """`head`: the name with the types it takes; `kind`: the type of what the expression is;
        `cost`: of one call, in operations; a dear one is left to an index."""
        self.head, self.kind, self.expression, self.cost = head, kind, expression, cost

    def deconstruct(self):
        return type(self).__name__, [self.head, self.kind, self.expression, self.cost], {}

    def state_forwards(self, app_label, state):
        pass

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        schema_editor.execute(
            f"CREATE FUNCTION {self.head} RETURNS {self.kind} LANGUAGE sql IMMUTABLE "
            f"PARALLEL SAFE COST {self.cost} RETURN {self.expression}"
        )

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        schema_editor.execute(f"DROP FUNCTION {self.head}")

    def describe(self) -> str:
        return f"function {self.head}"


class AtOnce(Operation):
    """What a floor's first steps have come to, for a database that has taken none of them.

    The state passes through every step, so that it is theirs by construction; the tables are made
    once, as that state has them, with their indexes, constraints and triggers. A database that
    stands at one of the steps goes on from there: the migration says that it replaces them.
    """

    def __init__(self, steps: list[tuple[str, str]]):
        """`steps`: the floor and the name of each migration, in order; they begin from nothing."""
        self.steps = steps

    @property
    def taken(self) -> list[Operation]:
        found = []
        for floor, name in self.steps:
            found += import_module(f"{floor}.migrations.{name}").Migration.operations
        return found

    @property
    def beneath(self) -> list[Operation]:
        """Extensions and functions, upon which tables stand; there are no rows to be changed."""
        return [step for step in self.taken if isinstance(step, (CreateExtension, CreateFunction))]

    def state_forwards(self, app_label, state):
        state.__dict__.pop("apps", None)
        for step in self.taken:
            step.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for step in self.beneath:
            step.database_forwards(app_label, schema_editor, from_state, to_state)
        for model in self._added(app_label, from_state, to_state):
            schema_editor.create_model(model)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for model in self._added(app_label, to_state, from_state):
            schema_editor.delete_model(model)
        for step in reversed(self.beneath):
            step.database_backwards(app_label, schema_editor, from_state, to_state)

    def _added(self, app_label, before, after) -> list[type[Model]]:
        names = [key for key in after.models if key[0] == app_label and key not in before.models]
        return [after.apps.get_model(*name) for name in names]

    def describe(self) -> str:
        return f"{len(self.steps)} steps at once"
