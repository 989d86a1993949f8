package io.hostler.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class HostMetricsTest {

    @Test
    void tellsASampleAsJson() {
        var wanted = new JsonObject("""
                {
                  "at": "2026-11-21T10:00:00.250Z",
                  "cpu": {"cpu": "all", "busy": 0.5, "iowait": 0.25},
                  "cpus": [{"cpu": "0", "busy": 0.5, "iowait": 0.25}],
                  "load": {"one": 1.5, "five": 2.5, "fifteen": 3.5},
                  "memory": {"total": 1000, "available": 250, "used": 0.75},
                  "swap": {"total": 100, "free": 90, "used": 0.1},
                  "disks": [{"device": "vda", "reads": 1, "writes": 5, "read_bytes": 1536, "written_bytes": 3584,
                    "io_seconds": 0.01, "busy": 0.4, "latency": 0.01}],
                  "filesystems": [
                    {"mountpoint": "/", "device": "/dev/vda", "type": "ext4", "failed": false, "read_only": false,
                     "size": 100, "avail": 10, "used": 0.875, "files_used": 0.75},
                    {"mountpoint": "/net", "device": "server:/x", "type": "nfs4", "failed": true, "read_only": false,
                     "size": 0, "avail": 0, "used": 0.0, "files_used": 0.0}],
                  "networks": [
                    {"device": "lo", "up": false, "rx_bytes": 1, "tx_bytes": 9},
                    {"device": "eth0", "up": true, "rx_bytes": 1, "tx_bytes": 9, "rx": 100.0, "tx": 200.0}],
                  "tcp": {"CurrEstab": 7, "inuse": 21, "mem": 2},
                  "files": {"allocated": 1, "maximum": 100, "used": 0.01},
                  "pressure": {"cpu": 0.1, "memory": 0.2, "io": 0.3},
                  "clock_synced": true
                }
                """);
        assertEquals(
                wanted,
                new JsonObject(new HostMetrics(Samples.sample()).toJson().encode()));
    }
}
