package io.zenmarket.jobs.tearsheet;

import io.zenmarket.jobs.page.PageAssets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What the page's template sees: texts, and the numbers for its script as JSON.
///
/// @param period first and last bar
/// @param sweep what a sweep adds: one, or none for a run
/// @param data JSON that cannot end the script element it stands in
record SheetPage(
        Heading heading,
        String period,
        String kind,
        Judgement judgement,
        List<SweepPart> sweep,
        RunPart run,
        Provenance provenance,
        String data,
        PageAssets assets) {

    /// Evidence as a whole and piece by piece.
    record Judgement(Conclusion conclusion, List<Claim> claims) {

        static Judgement of(List<Claim> claims) {
            return new Judgement(Conclusion.of(claims), claims);
        }
    }

    static SheetPage of(RunView view, JsonMapper mapper, PageAssets assets) {
        return new SheetPage(
                view.heading(),
                period(view.detail().curves()),
                "Backtest",
                Judgement.of(new RunClaims(view.evidence()).all()),
                List.of(),
                RunPart.of(view.detail()),
                view.provenance(),
                json(PageData.of(view.detail(), Optional.empty()), mapper),
                assets);
    }

    static SheetPage of(SweepView view, JsonMapper mapper, PageAssets assets) {
        PageData data = PageData.of(view.detail(), Optional.of(PageData.Sweep.of(view)));
        return new SheetPage(
                view.heading(),
                period(view.detail().curves()),
                "Parameter sweep",
                Judgement.of(
                        new SweepClaims(view.evidence(), view.space().metrics().getFirst()).all()),
                List.of(SweepPart.of(view)),
                RunPart.of(view.detail()),
                view.provenance(),
                json(data, mapper),
                assets);
    }

    private static String period(Curves curves) {
        long[] time = curves.time();
        return time.length == 0 ? "no bars" : Texts.time(time[0]) + " to " + Texts.time(time[time.length - 1]);
    }

    /// A `<` stands in texts only, where JSON allows it to be written otherwise.
    private static String json(PageData data, JsonMapper mapper) {
        return mapper.writeValueAsString(data).replace("<", "\\u003c");
    }
}
