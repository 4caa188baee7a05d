package io.zenmarket.readerswriters.news.rss;

import com.rometools.rome.io.XmlReader;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;

/// Bytes to XML, for bytes of which nothing is known: no document type, hence no entities but XML's and HTML's own, and
/// nothing is opened that they name. The encoding is what the answer's head says, else a byte order mark, else the XML
/// declaration, else UTF-8.
final class FeedDocument {

    /// Whole; half a quotation mark is more than the feed library can bear.
    private static final Pattern CHARSET =
            Pattern.compile("charset=\\s*([\\w.:-]+|\"[\\w.:-]+\"|'[\\w.:-]+')\\s*(;|$)", Pattern.CASE_INSENSITIVE);

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private FeedDocument() {}

    /// @param contentType of the answer's head; may be empty
    /// @throws JDOMException when it is no XML, or XML that is refused
    /// @throws IOException when its encoding is unknown
    static Document of(byte[] body, String contentType) throws JDOMException, IOException {
        SAXBuilder builder = new SAXBuilder(new SafeReaders());
        builder.setXMLFilter(new FeedLimits());
        builder.setExpandEntities(true);
        try (Reader text = text(new ByteArrayInputStream(body), contentType)) {
            return builder.build(new XmlCharacters(new XmlFixerReader(text)));
        }
    }

    private static Reader text(InputStream body, String contentType) throws IOException {
        return CHARSET.matcher(contentType).find()
                ? new XmlReader(body, contentType, true, "UTF-8")
                : new XmlReader(body, true, "UTF-8");
    }

    /// Whether the fault is a document type.
    static boolean isDoctype(JDOMException fault) {
        return String.valueOf(fault.getMessage()).contains(NO_DOCTYPE);
    }

    /// Parsers that follow nothing.
    private static final class SafeReaders implements XMLReaderJDOMFactory {

        @Override
        public XMLReader createXMLReader() throws JDOMException {
            try {
                SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
                parsers.setNamespaceAware(true);
                parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                parsers.setFeature(NO_DOCTYPE, true);
                parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
                parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
                parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
                return parsers.newSAXParser().getXMLReader();
            } catch (SAXNotRecognizedException | SAXNotSupportedException | ParserConfigurationException e) {
                throw new IllegalStateException("xml: expected a parser that can be kept in, was " + e, e);
            } catch (SAXException e) {
                throw new JDOMException("xml: expected a parser, was none", e);
            }
        }

        @Override
        public boolean isValidating() {
            return false;
        }
    }
}
