package io.zenmarket.readerswriters.news.rss;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/// Refuses documents that are no feed by their shape, before they fill the memory: too deep, or of too many elements.
final class FeedLimits extends XMLFilterImpl {

    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 200_000;

    private int depth;
    private int elements;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        depth++;
        elements += 1 + attributes.getLength();
        if (depth > DEEPEST || elements > MOST_ELEMENTS) {
            throw new TooMuchException(
                    depth > DEEPEST
                            ? "depth, expected at most " + DEEPEST + " elements in each other, was more"
                            : "size, expected at most " + MOST_ELEMENTS + " elements and attributes, was more");
        }
        super.startElement(uri, local, name, attributes);
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        depth--;
        super.endElement(uri, local, name);
    }

    /// Nothing outside is ever opened.
    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        throw new TooMuchException("entity, expected none from outside, was one");
    }

    /// A document that is whole and not wanted.
    static final class TooMuchException extends SAXException {

        private static final long serialVersionUID = 1L;

        private final String reason;

        TooMuchException(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
