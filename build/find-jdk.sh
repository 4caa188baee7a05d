# Sourced by zenmarket and mvnw: find_jdk exports JAVA_HOME as a JDK 25, or says what to install.

jdk_seen=''

# Sets jdk_version from the JDK's own release file: no process is started for it.
read_jdk_version() {
  jdk_version=''
  [ -r "$1/release" ] || return 1
  while IFS='=' read -r jdk_key jdk_value; do
    [ "$jdk_key" != JAVA_VERSION ] || jdk_version=${jdk_value#\"}
  done <"$1/release"
  jdk_version=${jdk_version%\"*}
  [ -n "$jdk_version" ]
}

# Exports JAVA_HOME and succeeds if the folder holds a JDK 25 with its compiler.
use_jdk() {
  [ -x "$1/bin/java" ] && read_jdk_version "$1" || return 1
  [ -x "$1/bin/javac" ] || jdk_version="$jdk_version without javac"
  case $jdk_version in
  *without*) ;;
  25 | 25[.+-]*)
    JAVA_HOME=$1
    export JAVA_HOME
    return 0
    ;;
  esac
  case $jdk_seen in
  *"$1 is"*) ;;
  *) [ -L "$1" ] || jdk_seen="$jdk_seen
    $1 is $jdk_version" ;;
  esac
  return 1
}

# The home of the java on PATH, its symbolic links followed.
jdk_on_path() {
  jdk_java=$(command -v java) || return 1
  while [ -L "$jdk_java" ]; do
    jdk_link=$(readlink "$jdk_java")
    case $jdk_link in
    /*) jdk_java=$jdk_link ;;
    *) jdk_java=${jdk_java%/*}/$jdk_link ;;
    esac
  done
  printf %s "${jdk_java%/bin/java}"
}

jdk_in_usual_folders() {
  for jdk_home in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/* /opt/java/* /opt/jdk/* \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* "${HOME:-/}"/.local/share/mise/installs/java/* \
    "${HOME:-/}"/.asdf/installs/java/* "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /home/linuxbrew/.linuxbrew/opt/openjdk*; do
    use_jdk "$jdk_home" && return 0
  done
  return 1
}

find_jdk() {
  if [ -n "${ZENMARKET_JAVA_HOME-}" ]; then
    use_jdk "$ZENMARKET_JAVA_HOME" && return 0
    jdk_missing "ZENMARKET_JAVA_HOME: expected the folder of a JDK 25, was $ZENMARKET_JAVA_HOME"
    return 1
  fi
  [ -n "${JAVA_HOME-}" ] && use_jdk "$JAVA_HOME" && return 0
  use_jdk "$(jdk_on_path)" && return 0
  jdk_in_usual_folders && return 0
  jdk_missing 'Java: expected a JDK 25 in JAVA_HOME, on PATH or in the usual folders, found none'
  return 1
}

jdk_missing() {
  [ -z "$jdk_seen" ] || jdk_seen="
  found, but not usable:$jdk_seen"
  cat >&2 <<-END
	zenmarket: $1$jdk_seen
	  install one:
	    Debian, Ubuntu   apt install openjdk-25-jdk   (where missing: temurin-25-jdk, https://adoptium.net/installation)
	    Fedora           dnf install java-25-openjdk-devel
	    macOS            brew install openjdk@25
	    any system       https://adoptium.net/temurin/releases?version=25
	  installed elsewhere: ZENMARKET_JAVA_HOME=/path/to/jdk-25 $0
	END
}
