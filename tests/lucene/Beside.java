import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** What Lucene asks of one thread for the same queries: Beside TOKENS QUERIES INDEX SEGMENTS. */
public final class Beside {
    private static final int PAGE = 20, ROUNDS = 12;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    public static void main(String[] args) throws IOException {
        try (Directory directory = new MMapDirectory(Path.of(args[2]))) {
            if (!DirectoryReader.indexExists(directory)) {
                Filling.fill(directory, Path.of(args[0]), Integer.parseInt(args[3]));
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                System.out.printf("segments\t%d%n", reader.leaves().size());
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setQueryCache(null);
                Map<String, List<Asked>> kinds = new LinkedHashMap<>();
                for (String line : Files.readAllLines(Path.of(args[1]))) {
                    Asked asked = Asked.read(line);
                    kinds.computeIfAbsent(asked.kind(), kind -> new ArrayList<>()).add(asked);
                }
                for (Map.Entry<String, List<Asked>> kind : kinds.entrySet()) {
                    long[] costs = costs(searcher, kind.getValue());
                    System.out.printf("%s\t%d\t%d%n", kind.getKey(), costs[costs.length / 2], costs[costs.length * 95 / 100]);
                }
            }
        }
    }

    /** Nanoseconds of CPU of each query, the least of all rounds but the first half, which warms. */
    private static long[] costs(IndexSearcher searcher, List<Asked> queries) throws IOException {
        long[] costs = new long[queries.size()];
        Arrays.fill(costs, Long.MAX_VALUE);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < costs.length; i++) {
                long start = CLOCK.getCurrentThreadCpuTime();
                search(searcher, queries.get(i));
                long cost = CLOCK.getCurrentThreadCpuTime() - start;
                costs[i] = round < ROUNDS / 2 ? costs[i] : Math.min(costs[i], cost);
            }
        }
        Arrays.sort(costs);
        return costs;
    }

    /** No more than a page is counted exactly, so that everything else may be passed over. */
    private static void search(IndexSearcher searcher, Asked asked) throws IOException {
        if (asked.kind().equals("newest")) {
            TopFieldCollector newest = TopFieldCollector.create(Filling.NEWEST, PAGE, PAGE);
            searcher.search(asked.query(), newest);
            newest.topDocs();
        } else {
            TopScoreDocCollector best = TopScoreDocCollector.create(PAGE, PAGE);
            searcher.search(asked.query(), best);
            best.topDocs();
        }
    }
}
