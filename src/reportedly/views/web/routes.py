"""The route table: every address of the workbench, who may use it, and what answers."""

from reportedly.views.web import logins
from reportedly.views.web.actions import on_incidents, undoing
from reportedly.views.web.pages import changes, incidents, review
from reportedly.views.web.route import Done, Route, form, page

ROUTES: tuple[Route, ...] = (
    Route(
        path="/login", method="GET", show=logins.login_page, template="login.html.j2",
        answers=logins.LoginPage, is_open=True, says="Asks who somebody is, where people log in.",
    ),
    Route(
        path="/login", method="POST", act=logins.login, answers=Done, is_open=True,
        says="Begins a session: name, password.",
    ),
    form("/logout", logins.logout, "viewer", "Ends the session in this browser."),
    page("/incidents", incidents.incidents, "incidents.html.j2", incidents.IncidentsPage,
         "The incidents that pass the filters of the address, fifty a page, with facets and the map."),
    page("/incidents/map", incidents.on_map, "map.html.j2", incidents.MapPage,
         "The same incidents counted by half a degree; the twin is GeoJSON."),
    page("/incidents/{id}", incidents.incident, "incident.html.j2", incidents.IncidentPage,
         "One incident: every value with its quotes and voices, tolls over time, grade and history."),
    page("/review", review.first, "nothing_waits.html.j2", review.Emptied,
         "Leads to the first incident that waits for this person."),
    page("/review/{id}", review.review, "review.html.j2", review.ReviewPage,
         "One incident to review: its articles with the quotes marked, beside its fields."),
    page("/changes", changes.changes, "changes.html.j2", changes.ChangesPage,
         "What was decided, the newest first, each with a button that undoes it."),
    form("/incidents/{id}/accept", on_incidents.accept, "coder", "Accepts a value: field, rank, seen."),
    form("/incidents/{id}/accept-all", on_incidents.accept_all, "coder",
         "Accepts the first value of each field on the screen, as one step: on_screen, seen."),
    form("/incidents/{id}/correct", on_incidents.correct, "coder",
         "Gives a field another value: field, value, reason, seen."),
    form("/incidents/{id}/reject-field", on_incidents.reject_field, "coder",
         "Says that a field is not known: field, reason, seen."),
    form("/incidents/{id}/tell", on_incidents.tell, "coder",
         "Adds a value by words of an article: field, value, article, start, end, seen."),
    form("/incidents/{id}/note", on_incidents.note, "coder", "Writes a remark: reason, seen."),
    form("/incidents/{id}/state", on_incidents.set_state, "coder",
         "Sets the state of review: state, seen. Reviewed and published need a reviewer."),
    form("/incidents/{id}/finish", on_incidents.finish, "coder",
         "Calls an incident done and opens the next: seen."),
    form("/incidents/{id}/exclude", on_incidents.exclude, "coder",
         "Says that it is no incident and opens the next: reason, seen."),
    form("/incidents/{id}/split", on_incidents.split, "coder",
         "Says that accounts tell of another happening: account, reason, seen."),
    form("/undo", undoing.undo, "coder",
         "Undoes decisions with their whole step, or the person's own last step: decision, to."),
)  # fmt: skip
