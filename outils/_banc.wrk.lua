-- What wrk prints for _banc.py: microseconds, requests, errors.
done = function(resume, latence)
  local fautes = resume.errors
  io.write(string.format("BANC %d %d %.1f %d\n", latence:percentile(50), latence:percentile(95),
    resume.requests / (resume.duration / 1e6),
    fautes.status + fautes.timeout + fautes.read + fautes.connect))
end
