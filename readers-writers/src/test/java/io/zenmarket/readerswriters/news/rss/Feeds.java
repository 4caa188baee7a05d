package io.zenmarket.readerswriters.news.rss;

/// Feeds in the shapes of the formats, with entries of our own.
final class Feeds {

    static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
              <channel>
                <title>Example: markets</title><link>https://wire.example/</link><description>All of it</description>
                <language>en-US</language><lastBuildDate>Wed, 31 Jan 2024 16:00:00 GMT</lastBuildDate><ttl>many</ttl>
                <item>
                  <title>Acme &amp; Sons rises 3&#37;</title><link>https://wire.example/1?a=1&amp;b=2</link>
                  <description><![CDATA[<p>Sales <b>up</b>.</p><img src="https://t.example/x.gif"/><p>More &amp; more.</p>]]></description>
                  <pubDate>Wed, 31 Jan 2024 10:30:00 EST</pubDate><guid isPermaLink="false">id-1</guid>
                  <source url="https://other.example/feed">Other Wire</source>
                  <media:content url="https://t.example/x.jpg" width="wide"/>
                </item>
                <item><title>  </title><link>https://wire.example/2</link><description>No headline</description></item>
                <item><title>Globex falls</title><guid>https://wire.example/3</guid><pubDate>31 Jan 2024 11:00:00</pubDate></item>
                <item><title>Initech unchanged</title><link>javascript:alert(1)</link><description/><pubDate>soon</pubDate></item>
              </channel>
            </rss>
            """;

    static final String RDF = """
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
              <channel rdf:about="https://rdf.example/"><title>RDF</title><link>https://rdf.example/</link>
                <description>d</description><dc:language>de</dc:language></channel>
              <item rdf:about="https://rdf.example/1"><title>Acme steigt</title><link>https://rdf.example/1</link>
                <dc:date>2024-01-31T16:30:00.123456+01:00</dc:date></item>
              <item rdf:about="https://rdf.example/2"><title>Acme fällt</title><link>https://rdf.example/2</link>
                <dc:date>2024-01-31</dc:date></item>
            </rdf:RDF>
            """;

    static final String ATOM = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
              <title>Atom</title><id>urn:x</id><updated>2024-01-31T18:00:00Z</updated>
              <entry><title type="html">Acme &amp;lt;b&amp;gt; &lt;b&gt;rises&lt;/b&gt;</title><id>urn:1</id>
                <link rel="alternate" href="https://atom.example/1"/><link rel="edit" href="https://atom.example/edit"/>
                <updated>2024-01-31T17:00:00Z</updated><published>2024-01-31T15:30:00Z</published>
                <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">On <em>sales</em></div></summary></entry>
              <entry><title>Globex falls</title><id>urn:2</id><link href="https://atom.example/2"/>
                <updated>2024-01-31T17:00:00-05:00</updated><content type="html">&lt;p&gt;On costs&lt;/p&gt;</content></entry>
            </feed>
            """;

    static final String RSS_091 = """
            <rss version="0.91"><channel><title>Old</title><link>https://old.example/</link><description>d</description>
            <language>en</language><item><title>Acme&nbsp;rises</title><link>https://old.example/1</link></item></channel></rss>
            """;

    static final String HTML = "<!DOCTYPE html><html><head><title>Sorry</title></head><body>Back soon</body></html>";

    private Feeds() {}
}
