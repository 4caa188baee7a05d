package io.zenmarket.jobs.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.zenmarket.jobs.runbacktest.BacktestExamples;
import io.zenmarket.jobs.serve.security.FirstKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page in a browser that is installed: none is downloaded, and without one the test is skipped.
class BrowserIT {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final Path SAMPLE = Path.of("src", "main", "resources", "samples", "sp500-2000.csv");
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @TempDir
    private Path folder = Path.of("");

    private final List<String> foreign = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private static Optional<Path> browser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Test
    void leadsFromTheFirstKeyToAReportAndARestartedJob() throws IOException {
        Optional<Path> installed = browser();
        Assumptions.assumeTrue(installed.isPresent(), "no Chromium is installed: the page is not tested in a browser");
        Path late = folder.resolve("late.csv");
        Map<String, String> settings = Map.of(
                "zenmarket.ingest-bars.sources[0]",
                "csv:" + late + "?symbol=^GSPC",
                "zenmarket.run-backtest.part-sets",
                "1000");
        try (Served served = Served.start(folder.resolve("data"), settings).withSample();
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(installed.get())
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            Page page = open(browser, served.port());
            String key = firstKey(served);
            signIn(page, key);
            submitAnExample(page);
            openItsReport(page);
            cancelAnother(page);
            restartAFailedJob(page, late);
            followWithoutEvents(page);
            compare(page, new Client(served.port(), key));
            look(page);
        }
        assertThat(foreign).isEmpty();
        assertThat(complaints).isEmpty();
    }

    private Page open(Browser browser, int port) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 860));
        String own = "http://127.0.0.1:" + port + "/";
        context.onRequest(request -> {
            if (!request.url().startsWith(own)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                foreign.add(request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().matches("(?s).*(401|429).*")) {
                complaints.add(message.text());
            }
        });
        Page page = context.newPage();
        page.navigate(own);
        return page;
    }

    private static String firstKey(Served served) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        served.bean(FirstKey.class).print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        String text = printed.toString(StandardCharsets.UTF_8);
        return text.substring(text.indexOf("zmk_")).strip();
    }

    private static void signIn(Page page, String key) {
        screen(page, "sign-in");
        page.getByLabel("Key").fill("zmk_wrong");
        page.getByLabel("Key").press("Enter");
        assertThat(page.getByText("key: expected a good one, was another")).isVisible();
        page.getByLabel("Key").fill(key);
        button(page, "Sign in").click();
        assertThat(page.getByText("operator (operator)")).isVisible();
        assertThat(page.evaluate("document.cookie").toString()).doesNotContain("zenmarket=");
    }

    private static void submitAnExample(Page page) {
        link(page, "Submit").first().click();
        assertThat(page.getByText("The specification is sound.")).isVisible();
        page.getByLabel("Start from an example").selectOption("sma-sweep");
        assertThat(page.getByLabel("Capital")).hasValue("10000");
        page.getByLabel("Best").fill("not a number");
        assertThat(page.locator("#problems")).containsText("ranking.best");
        assertThat(button(page, "Submit")).isDisabled();
        page.getByLabel("Best").fill("5");
        assertThat(page.getByText("The specification is sound.")).isVisible();
        screen(page, "submit");
        button(page, "Submit").click();
        assertThat(page.getByText("982 of 982")).isVisible(SOON);
        assertThat(page.getByText("done", new Page.GetByTextOptions().setExact(true)))
                .isVisible(SOON);
    }

    private static void openItsReport(Page page) {
        assertThat(page.getByText("Best sets").first()).isVisible(SOON);
        assertThat(page.frameLocator("iframe").getByText("^GSPC").first()).isVisible(SOON);
        Page report = page.waitForPopup(() -> link(page, "Open report").click());
        assertThat(report.locator("h1")).containsText("sma-cross");
        assertThat(report.evaluate("(() => { try { return document.cookie } catch { return 'none' } })()")
                        .toString())
                .isIn("none", "");
        report.close();
        screen(page, "backtest");
    }

    private static void cancelAnother(Page page) {
        link(page, "Submit").first().click();
        page.getByLabel("Start from an example").selectOption("million-sets");
        assertThat(page.getByLabel("Specification, YAML or JSON")).hasValue(java.util.regex.Pattern.compile("stop:"));
        assertThat(button(page, "Submit")).isEnabled();
        button(page, "Submit").click();
        Locator cancel = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel"));
        assertThat(cancel).isVisible(SOON);
        screen(page, "running");
        cancel.focus();
        awaitEvent(page);
        assertThat(cancel).isFocused();
        cancel.hover();
        page.mouse().down();
        awaitEvent(page);
        page.mouse().up();
        assertThat(page.getByText("cancelled", new Page.GetByTextOptions().setExact(true)))
                .isVisible(SOON);
    }

    private static void awaitEvent(Page page) {
        Locator done = page.locator(".figures dd").nth(1);
        assertThat(done).not().hasText(done.innerText());
    }

    /// All streams are taken: the page asks.
    private static void followWithoutEvents(Page page) {
        page.route("**/events", route -> route.fulfill(new Route.FulfillOptions().setStatus(429)));
        link(page, "Submit").first().click();
        page.getByLabel("Start from an example").selectOption("bollinger-reversion");
        assertThat(page.getByText("The specification is sound.")).isVisible();
        button(page, "Submit").click();
        assertThat(page.getByText("Best sets").first()).isVisible(SOON);
        page.unroute("**/events");
    }

    private static void restartAFailedJob(Page page, Path late) throws IOException {
        link(page, "Jobs").click();
        page.getByLabel("Job").selectOption("ingest-bars");
        page.getByLabel("Business date").fill("2020-04-17");
        button(page, "Start").click();
        assertThat(page.getByText("failed", new Page.GetByTextOptions().setExact(true)))
                .isVisible(SOON);
        assertThat(page.getByText("late.csv").first()).isVisible();
        screen(page, "jobs");
        Files.copy(SAMPLE, late);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Restart ingest-bars"))
                .click();
        assertThat(page.getByText("read 5105 = written 0")).isVisible(SOON);
    }

    private static void compare(Page page, Client client) {
        for (String example : List.of("sma-cross", "rsi-reversion")) {
            link(page, "Submit").first().click();
            page.getByLabel("Start from an example").selectOption(example);
            assertThat(page.getByText("The specification is sound.")).isVisible();
            button(page, "Submit").click();
            assertThat(page.getByText("Result").first()).isVisible(SOON);
        }
        link(page, "Backtests").click();
        page.getByRole(AriaRole.CHECKBOX).nth(0).check();
        page.getByRole(AriaRole.CHECKBOX).nth(1).check();
        assertThat(client.submit(BacktestExamples.text("sma-cross")).status()).isEqualTo(202);
        assertThat(page.locator("tbody tr")).hasCount(6);
        assertThat(page.getByRole(AriaRole.CHECKBOX)).hasCount(5);
        assertThat(page.locator("tbody tr").nth(2).getByRole(AriaRole.CHECKBOX)).isFocused();
        screen(page, "backtests");
        link(page, "Compare 2").click();
        assertThat(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("Sharpe")))
                .isVisible(SOON);
        assertThat(page.locator("img.equity")).hasCount(2);
        screen(page, "compare");
    }

    /// Every view at every width has no sideways scroll, and every control has a name.
    private static void look(Page page) {
        for (String view : List.of("jobs", "backtests", "submit", "signals", "accounts", "reports")) {
            for (int width : new int[] {1280, 390, 360}) {
                page.setViewportSize(width, 800);
                page.navigate(page.url().replaceFirst("#.*", "#" + view));
                assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                        .isVisible();
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as(view)
                        .isLessThanOrEqualTo(width);
                assertThat(page.evaluate(NAMELESS).toString()).as(view).isEqualTo("[]");
                screens(page, view + "-" + width);
            }
        }
    }

    private static final String NAMELESS = """
            [...document.querySelectorAll('input, select, textarea, button, a, iframe')]
              .filter(e => !(e.labels?.length || e.getAttribute('aria-label') || e.title || e.textContent.trim()))
              .map(e => e.outerHTML)
            """;

    private static void screens(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            screen(page, name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void screen(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
