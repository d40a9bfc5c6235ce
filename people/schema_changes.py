"""What migrations of ours do beyond the framework's own operations."""

from django.db.migrations.operations.base import Operation


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
