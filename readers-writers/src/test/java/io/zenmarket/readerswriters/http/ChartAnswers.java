package io.zenmarket.readerswriters.http;

/// Answers in the shape of the chart service.
final class ChartAnswers {

    /// What the service says of a symbol it does not know, with status 404.
    static final String NOT_FOUND = """
            {"chart":{"result":null,"error":{"code":"Not Found",\
            "description":"No data found, symbol may be delisted"}}}""";

    static final String EMPTY_RESULT = """
            {"chart":{"result":[],"error":null}}""";

    static final String HTML =
            "<!DOCTYPE html>\n<html><head><title>Yahoo</title></head><body>Will be right back</body>";

    /// AAPL around its split of 2020-08-31 (4:1) and its dividend of 2020-08-07 (0.82 per old share). Prices are the
    /// 32-bit floats of the adjusted prices, as the service sends them; the third bar is null.
    static final String AAPL = """
            {"chart":{"result":[{"meta":{"currency":"USD","symbol":"AAPL","exchangeName":"NMS","instrumentType":"EQUITY",
            "firstTradeDate":345479400,"regularMarketTime":1598904001,"hasPrePostMarketData":true,"gmtoffset":-14400,
            "timezone":"EDT","exchangeTimezoneName":"America/New_York","regularMarketPrice":129.04,"chartPreviousClose":
            113.9,"priceHint":2,"currentTradingPeriod":{"pre":{"timezone":"EDT","end":1598967000,"start":1598947200,
            "gmtoffset":-14400},"regular":{"timezone":"EDT","end":1598990400,"start":1598967000,"gmtoffset":-14400},
            "post":{"timezone":"EDT","end":1599004800,"start":1598990400,"gmtoffset":-14400}},"dataGranularity":"1d",
            "range":"","validRanges":["1d","5d","1mo","max"]},
            "timestamp":[1596807000,1598621400,1598880000,1598880600],
            "events":{"dividends":{"1596807000":{"amount":0.205,"date":1596807000}},
            "splits":{"1598880600":{"date":1598880600,"numerator":4.0,"denominator":1.0,"splitRatio":"4:1"}}},
            "indicators":{"quote":[{
            "open":[113.20500183105469,126.01249694824219,null,127.58000183105469],
            "high":[113.67500305175781,126.44249725341797,null,131.0],
            "low":[110.2925033569336,124.57749938964844,null,126.0],
            "close":[111.11250305175781,124.80750274658203,null,129.0399932861328],
            "volume":[198045600,187630000,null,225702700]}],
            "adjclose":[{"adjclose":[108.7,122.1,null,126.3]}]}}],"error":null}}""";

    /// A currency pair: sessions begin at midnight in London, in summer 23:00 UTC of the day before; no volume.
    static final String EURUSD = """
            {"chart":{"result":[{"meta":{"currency":"USD","symbol":"EURUSD=X","exchangeName":"CCY","instrumentType":
            "CURRENCY","gmtoffset":3600,"timezone":"BST","exchangeTimezoneName":"Europe/London","currentTradingPeriod":
            {"regular":{"timezone":"BST","end":1599001140,"start":1598914800,"gmtoffset":3600}},
            "dataGranularity":"1d"},"timestamp":[1598569200,1598828400,1598914800],
            "indicators":{"quote":[{"open":[1.18247,1.19068,1.19446],"high":[1.19191,1.19662,1.20103],
            "low":[1.18106,1.18854,1.19301],"close":[1.18223,1.19044,1.19512],"volume":[null,null,null]}],
            "adjclose":[{"adjclose":[1.18223,1.19044,1.19512]}]}}],"error":null}}""";

    /// The answer for a time without any session: no `timestamp`, an empty quote.
    static final String NO_SESSIONS = """
            {"chart":{"result":[{"meta":{"symbol":"AAPL","gmtoffset":-14400,"exchangeTimezoneName":"America/New_York",
            "dataGranularity":"1d"},"indicators":{"quote":[{}],"adjclose":[{}]}}],"error":null}}""";

    private ChartAnswers() {}
}
