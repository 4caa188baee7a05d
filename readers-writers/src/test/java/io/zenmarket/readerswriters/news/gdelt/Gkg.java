package io.zenmarket.readerswriters.news.gdelt;

import java.util.Arrays;

/// Rows in the shape of the codebook, with contents of our own.
public final class Gkg {

    private Gkg() {}

    public static String row(String title, String translation) {
        String[] cells = new String[27];
        Arrays.fill(cells, "");
        cells[0] = "20240131153000-1";
        cells[1] = "20240131153000";
        cells[2] = "1";
        cells[3] = "wire.example";
        cells[4] = "https://wire.example/a";
        cells[7] = "TAX_FNCACT;ECON_STOCKMARKET;";
        cells[8] = "TAX_FNCACT_ANALYST,120;ECON_STOCKMARKET,44;";
        cells[13] = "acme corp;globex";
        cells[14] = "Acme Corp,18;Globex,310;";
        cells[15] = "-1.5,2,3.5,5.5,20,1,300";
        cells[25] = translation;
        cells[17] = "wc:300,c1.2:4,v10.1:0.25";
        cells[26] = "<PAGE_LINKS>https://x.example/</PAGE_LINKS><PAGE_PRECISEPUBTIMESTAMP>20240131150700"
                + "</PAGE_PRECISEPUBTIMESTAMP><PAGE_TITLE>" + title + "</PAGE_TITLE>";
        return String.join("\t", cells);
    }

    public static String row(String title) {
        return row(title, "");
    }
}
