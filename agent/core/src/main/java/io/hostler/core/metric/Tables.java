package io.hostler.core.metric;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The kernel's tables of named numbers, with the fields that node_exporter 1.5 shows by default.
final class Tables implements Closeable {

    private static final Pattern VMSTAT = Pattern.compile("^(oom_kill|pgpg|pswp|pg.*fault).*");
    private static final Pattern NETSTAT = Pattern.compile(
            "^(.*_(InErrors|InErrs)|Ip_Forwarding|Ip(6|Ext)_(InOctets|OutOctets)|Icmp6?_(InMsgs|OutMsgs)"
                    + "|TcpExt_(Listen.*|Syncookies.*|TCPSynRetrans|TCPTimeouts)"
                    + "|Tcp_(ActiveOpens|InSegs|OutSegs|OutRsts|PassiveOpens|RetransSegs|CurrEstab)"
                    + "|Udp6?_(InDatagrams|OutDatagrams|NoPorts|RcvbufErrors|SndbufErrors))$");

    private final TableReader meminfo;
    private final TableReader vmstat;
    private final JoinedTables netstat;
    private final JoinedTables sockstat;

    Tables(Path proc) {
        meminfo = table(proc, "meminfo", Layout.lines(name -> name));
        vmstat = table(proc, "vmstat", Layout.lines(name -> wanted(VMSTAT, name)));
        netstat = new JoinedTables(List.of(
                table(proc, "net/netstat", Layout.headed(name -> wanted(NETSTAT, name))),
                table(proc, "net/snmp", Layout.headed(name -> wanted(NETSTAT, name))),
                table(proc, "net/snmp6", Layout.lines(name -> wanted(NETSTAT, afterSix(name))))));
        sockstat = new JoinedTables(
                List.of(table(proc, "net/sockstat", Layout.pairs()), table(proc, "net/sockstat6", Layout.pairs())));
    }

    private static TableReader table(Path proc, String file, Layout.Learner learner) {
        return new TableReader(new KernelFile(proc.resolve(file)), learner);
    }

    private static String wanted(Pattern pattern, String name) {
        return pattern.matcher(name).matches() ? name : "";
    }

    /// `Udp6InErrors` is the field `InErrors` of the protocol `Udp6`.
    private static String afterSix(String name) {
        int six = name.indexOf('6');
        return six < 0 ? name : name.substring(0, six + 1) + "_" + name.substring(six + 1);
    }

    Readings memory(Scan scan) {
        return meminfo.read(scan);
    }

    Readings vmstat(Scan scan) {
        return vmstat.read(scan);
    }

    Readings netstat(Scan scan) {
        return netstat.read(scan);
    }

    Readings sockstat(Scan scan) {
        return sockstat.read(scan);
    }

    @Override
    public void close() {
        meminfo.close();
        vmstat.close();
        netstat.close();
        sockstat.close();
    }
}
