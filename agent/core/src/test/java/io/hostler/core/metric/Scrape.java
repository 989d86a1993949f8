package io.hostler.core.metric;

import java.util.HashMap;
import java.util.Map;

/// A scrape in Prometheus' text format, read back.
///
/// @param types kind by metric name
/// @param helps help by metric name
/// @param values value by name and labels, such as `node_network_up{device="lo"}`
record Scrape(Map<String, String> types, Map<String, String> helps, Map<String, Double> values) {

    static Scrape of(String text) {
        var scrape = new Scrape(new HashMap<>(), new HashMap<>(), new HashMap<>());
        text.lines().forEach(scrape::line);
        return scrape;
    }

    private void line(String line) {
        String[] words = line.split(" ", 4);
        if (line.startsWith("# TYPE ")) {
            put(types, words[2], words[3]);
        } else if (line.startsWith("# HELP ")) {
            put(helps, words[2], words[3]);
        } else {
            int space = line.lastIndexOf(' ');
            put(values, line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        }
    }

    private static <V> void put(Map<String, V> map, String key, V value) {
        if (map.putIfAbsent(key, value) != null) {
            throw new IllegalArgumentException("twice in one scrape: " + key);
        }
    }

    static String family(String series) {
        int brace = series.indexOf('{');
        return brace < 0 ? series : series.substring(0, brace);
    }
}
