package io.zenmarket.readerswriters.news.rss;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Makes blanks of the control characters that XML forbids and feeds contain all the same.
final class XmlCharacters extends FilterReader {

    XmlCharacters(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        return c < 0 ? c : allowed((char) c);
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        int read = in.read(target, from, length);
        for (int i = from; i < from + read; i++) {
            target[i] = allowed(target[i]);
        }
        return read;
    }

    private static char allowed(char c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return control || c == '\uFFFE' || c == '\uFFFF' ? ' ' : c;
    }
}
