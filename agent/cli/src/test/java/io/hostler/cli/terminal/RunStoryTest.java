package io.hostler.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RunStoryTest {

    record Case(String step, String told) {}

    static final List<Case> CASES = List.of(
            new Case(
                    "{'id':'one','outcome':'unchanged','seconds':0.0124,'says':'','changes':[]}",
                    "  one: unchanged  0.012 s\n"),
            new Case(
                    "{'id':'two','outcome':'skipped','seconds':0,'says':'skipped by when: false'}",
                    "  two: skipped, skipped by when: false  0.000 s\n"),
            new Case(
                    "{'id':'three','outcome':'changed','seconds':61.5,'changes':[{'reverse':'exact','summary':'/a: new',"
                            + "'before':'old','after':'new'},{'reverse':'none: it is gone','summary':'/b: removed',"
                            + "'before':'x','after':'absent'}]}",
                    "  three: changed  61.500 s\n    ~ /a: new\n      - old\n      + new\n"
                            + "    ! /b: removed  (cannot be undone: it is gone)\n      - x\n      + absent\n"));

    @ParameterizedTest
    @FieldSource("CASES")
    void tellsEachStep(Case c) {
        var out = new StringWriter();
        var run =
                new JsonObject("{'id':'r1','playbook':'p','state':'succeeded','report':['fired  x','next  y'],'steps':["
                                .replace('\'', '"')
                        + c.step().replace('\'', '"') + "]}");
        new RunStory(new Screen(new PrintWriter(out), false, false)).tell(run);
        assertEquals("Run r1  p  succeeded\n  fired  x\n  next  y\n" + c.told(), out.toString());
    }
}
