package io.zenmarket.readerswriters.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Profit rises                                          | Profit rises",
                "<p>Profit <b>rises</b></p><p>Shares too</p>           | Profit rises Shares too",
                "over<em>all</em>                                      | overall",
                "one<br/>two<br>three                                  | one two three",
                "AT&amp;T &#8217;s &quot;plan&quot; &#x20AC;5&nbsp;bn  | AT&T ’s \"plan\" €5 bn",
                "&amp;lt;b&amp;gt;                                     | &lt;b&gt;",
                "margins < 5 % and > 3 %                               | margins < 5 % and > 3 %",
                "a<b                                                   | a<b",
                "<a href='x>y' title=\"a>b\">link</a> end              | link end",
                "before<script>alert('<b>')</script>after              | before after",
                "x<!-- hidden > --> y                                  | x y",
                "x<style>p { color: red }</STYLE> y                    | x y",
                "R&D and &unknown; and &#xZZ; and &#99999999;          | R&D and &unknown; and &#xZZ; and &#99999999;",
                "<img src=\"https://tracker.example/x.gif\" width=1/>Text | Text",
                "<![CDATA[x]]>                                         | ''",
                "<unclosed                                             | <unclosed",
                "unclosed <script>alert(1)                             | unclosed"
            })
    void leavesTheTextOfAPieceOfHtml(String html, String text) {
        assertThat(PlainText.of(html, 1_000)).isEqualTo(text);
    }

    @Test
    void makesOneBlankOfAllThatSeparates() {
        assertThat(PlainText.of("\t a\u00A0 \n\u2003b\0c\u0085d\r\n ", 1_000)).isEqualTo("a b c d");
    }

    @Test
    void leavesNothingThatCannotBeStored() {
        assertThat(PlainText.of("a\uD83D b \uDE00 \uD83D\uDE00 &#0; &#xD800;", 1_000))
                .isEqualTo("a\uFFFD b \uFFFD \uD83D\uDE00 \uFFFD");
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(PlainText.of("abcdef", 3)).isEqualTo("abc");
        assertThat(PlainText.of("ab\uD83D\uDE00", 3)).isEqualTo("ab");
        assertThat(PlainText.of("ab\uD83D\uDE00", 4)).isEqualTo("ab\uD83D\uDE00");
        assertThat(PlainText.of("abc   ", 3)).isEqualTo("abc");
    }

    /// A million of each takes a moment when the work grows with the length, and hours when it grows with its square.
    @ParameterizedTest
    @CsvSource({"<", "&", "<a =\"", "<a ='", "<!--", "<script>", "&#", "<b", "</"})
    void takesTimeInProportionToTheLength(String piece) {
        assertThat(PlainText.of(piece.repeat(1_000_000), 20_000)).hasSizeLessThanOrEqualTo(20_000);
    }
}
